import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import mongoose from "mongoose";
import { startService, type TestService } from "../support/service";

let service: TestService;
let connection: mongoose.Connection;
let stationId = "";
beforeAll(async () => {
  service = await startService({ label: "reports" });
  connection = await mongoose.createConnection(service.database.uri, { dbName: service.database.name }).asPromise();
  const { items } = endpoints.listStations.response.parse((await service.get("/stations?limit=1")).body);
  stationId = items[0]?.stationId ?? "";
}, 120_000);
afterAll(async () => {
  await connection.close();
  await service.stop();
});

const reports = () => connection.collection("reports").countDocuments();
const wrongPhone = () => ({ stationId, kind: "phone", text: "打不通" });

describe("a resident who reports a wrong fact", () => {
  test("is thanked with a number, and the words are kept without the sender", async () => {
    const { status, body } = await service.post("/reports", wrongPhone());
    expect(status).toBe(201);
    const { reportId } = endpoints.createReport.response.parse(body);
    const kept = await connection.collection("reports").findOne({ _id: reportId as never });
    expect(Object.keys(kept ?? {}).sort()).toEqual(["_id", "kind", "receivedAt", "state", "stationId", "text"]);
  });

  test("may tap twice: one report, one number", async () => {
    const before = await reports();
    const key = { "Idempotency-Key": randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => service.post("/reports", wrongPhone(), key)));
    expect(new Set(answers.map((answer) => answer.body["reportId"])).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(await reports()).toBe(before + 1);
  });

  test("is stopped when the same key comes with other words", async () => {
    const key = { "Idempotency-Key": randomUUID() };
    await service.post("/reports", wrongPhone(), key);
    const { status, body } = await service.post("/reports", { ...wrongPhone(), text: "搬走了" }, key);
    expect([status, body["code"]]).toEqual([422, "idempotency-key-reused"]);
  });

  test("is told that the key must be a UUID", async () => {
    const { status, body } = await service.post("/reports", wrongPhone(), { "Idempotency-Key": "abc" });
    expect([status, body["errors"]]).toEqual([400, [expect.objectContaining({ path: "Idempotency-Key" })]]);
  });

  test("reads that the place or the item does not exist, and nothing is kept", async () => {
    const before = await reports();
    const place = await service.post("/reports", { stationId: "nowhere", kind: "closed" });
    const item = await service.post("/reports", { taskCode: "nothing", kind: "guide" });
    expect([place.body["code"], item.body["code"]]).toEqual(["station-not-found", "item-not-found"]);
    expect(await reports()).toBe(before);
  });
});

describe("someone who writes too often", () => {
  test("is asked to wait, and told how long", async () => {
    const limited = await startService({
      label: "limits",
      env: { RATE_LIMIT_PER_MINUTE: "500", RATE_LIMIT_WRITES_PER_MINUTE: "2" },
    });
    try {
      const statuses: number[] = [];
      let last = await limited.post("/reports", wrongPhone());
      for (let attempt = 0; attempt < 3; attempt += 1) {
        statuses.push(last.status);
        last = await limited.post("/reports", wrongPhone());
      }
      expect(statuses).toEqual([201, 201, 429]);
      expect(last.body).toMatchObject({ code: "rate-limited" });
      expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await limited.stop();
    }
  }, 60_000);
});
