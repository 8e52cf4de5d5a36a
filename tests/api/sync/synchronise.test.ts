import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import mongoose from "mongoose";
import { smallWorld } from "../support/smallWorld";
import { eventually, startService, type TestService } from "../support/service";

const world = smallWorld();
const [hall] = world.tables.service_hall.filter((row) => row["hall_level"] === "3");
const [item] = world.tables.task_general_basic;
if (hall === undefined || item === undefined) throw new Error("the small world has no community place or no item");

let service: TestService;
let connection: mongoose.Connection;
beforeAll(async () => {
  service = await startService({ label: "sync", world, env: { SYNC_INTERVAL_SECONDS: "1" } });
  connection = await mongoose.createConnection(service.database.uri, { dbName: service.database.name }).asPromise();
}, 120_000);
afterAll(async () => {
  await connection.close();
  await service.stop();
});

const put = (table: string, rows: unknown[]) => service.sandboxPut(`/rows/${table}`, rows);
const status = async (path: string) => (await service.get(path)).status;
const stationName = async () => (await service.get(`/stations/${String(hall["hall_id"])}`)).body["name"];
const quarantined = () => connection.collection("quarantine").find().toArray();

describe("what the province changes reaches the resident", () => {
  test("a renamed place", async () => {
    await put("service_hall", [{ ...hall, hall_name: "新名字便民服务站", cd_operation: "U" }]);
    await eventually(stationName, (name) => name === "新名字便民服务站");
  });

  test("a removed place, and its services with it", async () => {
    await put("service_hall", [{ row_guid: hall.row_guid, cd_operation: "D" }]);
    await eventually(
      () => status(`/stations/${String(hall["hall_id"])}`),
      (code) => code === 404,
    );
    await put("service_hall", [{ ...hall, cd_operation: "I" }]);
    await eventually(
      () => status(`/stations/${String(hall["hall_id"])}`),
      (code) => code === 200,
    );
  });

  test("a cancelled item", async () => {
    await put("task_general_basic", [{ ...item, task_state: "3", cd_operation: "U" }]);
    await eventually(
      () => status(`/items/${String(item["task_code"])}`),
      (code) => code === 404,
    );
    await put("task_general_basic", [{ ...item, cd_operation: "U" }]);
    await eventually(
      () => status(`/items/${String(item["task_code"])}`),
      (code) => code === 200,
    );
  });

  test("a material that arrives before its item", async () => {
    const newItem = { ...item, row_guid: "late-item", task_code: "LATE-1", task_name: "后到的事项", cd_operation: "I" };
    const material = {
      row_guid: "early-1",
      task_code: "LATE-1",
      material_name: "身份证",
      is_need: "1",
      cd_operation: "I",
    };
    await put("task_general_material", [material]);
    await eventually(
      () => connection.collection("itemMaterials").findOne({ _id: "early-1" as never }),
      (kept) => kept !== null,
    );
    await put("task_general_basic", [newItem]);
    await eventually(
      () => status("/items/LATE-1"),
      (code) => code === 200,
    );
    const guide = endpoints.getItem.response.parse((await service.get("/items/LATE-1")).body);
    expect(guide.materials.map((needed) => needed.name)).toEqual(["身份证"]);
  });

  test("the removal of a row that never came", async () => {
    await put("service_hall", [{ row_guid: "never-came", cd_operation: "D" }]);
    await put("service_hall", [{ ...hall, hall_name: "又一个名字", cd_operation: "U" }]);
    await eventually(stationName, (name) => name === "又一个名字");
  });
});

describe("a row that cannot be understood", () => {
  test("is quarantined with its reasons, costs no other row, and heals when a good version comes", async () => {
    await put("service_hall", [
      { ...hall, row_guid: "bad-1", hall_id: "BAD-1", hall_level: "9", address: "", cd_operation: "I" },
      { ...hall, hall_name: "坏行旁边的站点", cd_operation: "U" },
    ]);
    await eventually(stationName, (name) => name === "坏行旁边的站点");
    expect(await quarantined()).toEqual([
      expect.objectContaining({
        _id: "stations:bad-1",
        reasons: ["hall_level is outside the list: 9", "address is missing"],
        count: 1,
      }),
    ]);
    await put("service_hall", [{ ...hall, row_guid: "bad-1", hall_id: "BAD-1", cd_operation: "U" }]);
    await eventually(
      () => status("/stations/BAD-1"),
      (code) => code === 200,
    );
    expect(await quarantined()).toEqual([]);
  });

  test("does not take the good version away that residents have", async () => {
    await put("service_hall", [{ ...hall, hall_name: "好版本", cd_operation: "U" }]);
    await eventually(stationName, (name) => name === "好版本");
    await put("service_hall", [{ ...hall, longitude: "abc", cd_operation: "U" }]);
    await eventually(quarantined, (rows) => rows.length === 1);
    expect(await stationName()).toBe("好版本");
  });
});
