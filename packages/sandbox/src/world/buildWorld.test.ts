import { beforeAll, describe, expect, test } from "@jest/globals";
import { gcj02FromWgs84, haversineMetres, pointInPolygon } from "@yanta/domain/geo";
import { OpeningHours } from "@yanta/types";
import { buildWorld, type World } from "./buildWorld";
import { readSources } from "./sources";
import type { WireRow } from "./wire";

let world: World;
const { boundary, catalogue, streets } = readSources();
const text = (row: WireRow, column: string): string => String(row[column]);
const halls = (level: string) => world.tables.service_hall.filter((row) => row["hall_level"] === level);

const gcj02Of = (hall: WireRow) => {
  const point = { longitude: Number(hall["longitude"]), latitude: Number(hall["latitude"]) };
  return hall["coord_type"] === "WGS84" ? gcj02FromWgs84(point) : point;
};

beforeAll(() => {
  world = buildWorld();
});

describe("the places of the world", () => {
  test("are the district centre, eight street centres, 150 community stations and 41 kiosks", () => {
    expect(["1", "2", "3", "4"].map((level) => halls(level).length)).toEqual([1, 8, 150, 41]);
  });

  test("have community stations in the eight streets the district serves, and in no other", () => {
    const served = streets.filter((street) => street.servedBy === undefined).map((street) => `${street.shortName}街道`);
    expect(new Set(halls("3").map((hall) => text(hall, "town_name")))).toEqual(new Set(served));
    expect(served).toHaveLength(8);
  });

  test("bear real community names, each once", () => {
    const real = new Set(readSources().communities.map((line) => `${line.shortName}便民服务站`));
    const names = halls("3").map((hall) => text(hall, "hall_name"));
    expect(names.filter((name) => !real.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(150);
  });

  test("lie inside the district and clear of its edge, also those that report WGS-84", () => {
    const astray = world.tables.service_hall.filter((hall) => pointInPolygon(gcj02Of(hall), [boundary]) !== "inside");
    expect(astray.map((hall) => text(hall, "hall_id"))).toEqual([]);
    expect(world.tables.service_hall.filter((hall) => hall["coord_type"] === "WGS84")).toHaveLength(10);
  });

  test("stand at least 120 metres apart", () => {
    const points = world.tables.service_hall.map(gcj02Of);
    const nearest = points.map((point, index) =>
      Math.min(...points.filter((_, other) => other !== index).map((other) => haversineMetres(point, other))),
    );
    expect(Math.min(...nearest)).toBeGreaterThanOrEqual(120);
  });

  test("state hours that the contract can read", () => {
    const unreadable = [...world.tables.service_hall, ...world.tables.service_hall_task]
      .filter((row) => row["open_hours"] !== "")
      .filter((row) => !OpeningHours.safeParse(JSON.parse(text(row, "open_hours"))).success);
    expect(unreadable).toEqual([]);
  });

  test("keep extended hours on Saturday for 51 named items at the district centre", () => {
    const [centre] = halls("1");
    const hours = OpeningHours.parse(JSON.parse(String(centre?.["open_hours"])));
    expect(hours.extended.map(({ days, taskCodes }) => ({ days, items: taskCodes.length }))).toEqual([
      { days: ["sat"], items: 51 },
    ]);
  });

  test("are marked as demonstration, one and all", () => {
    expect(new Set(world.tables.service_hall.map((hall) => hall["data_source"]))).toEqual(new Set(["demonstration"]));
  });
});

describe("the communities a resident may choose from", () => {
  test("are all 334, inside the district, those of development zones naming who serves them", () => {
    expect(world.communityPoints).toHaveLength(334);
    expect(world.communityPoints.filter(({ point }) => pointInPolygon(point, [boundary]) !== "inside")).toEqual([]);
    const zones = world.communityPoints.filter((community) => community.servedBy !== undefined);
    expect(new Set(zones.map((community) => community.streetName))).toEqual(new Set(["曲江街道", "丈八沟街道"]));
  });
});

describe("the items of the world", () => {
  test("are all 1,135 of the catalogue under their real codes and names", () => {
    const wire = world.tables.task_general_basic.map((row) => [row["task_code"], row["task_name"]]);
    expect(wire).toEqual(catalogue.map((line) => [line.taskCode, line.name]));
    expect(wire).toHaveLength(1135);
  });

  test("name no department of the district that published the catalogue", () => {
    const foreign = world.tables.task_general_basic.filter((row) => text(row, "dept_name").includes("广安"));
    expect(foreign).toEqual([]);
  });

  test("are each handled somewhere, and at no place twice", () => {
    const offers = world.tables.service_hall_task;
    expect(new Set(offers.map((row) => row["task_code"])).size).toBe(1135);
    expect(new Set(offers.map((row) => `${text(row, "hall_id")} ${text(row, "task_code")}`)).size).toBe(offers.length);
  });

  test("reach every street centre with the same 104", () => {
    const counts = halls("2").map(
      (hall) => world.tables.service_hall_task.filter((row) => row["hall_id"] === hall["hall_id"]).length,
    );
    expect(new Set(counts)).toEqual(new Set([104]));
  });

  test("have one to six materials, marked as demonstration like the rest of the guide", () => {
    const counts = new Map<unknown, number>();
    for (const row of world.tables.task_general_material) {
      counts.set(row["task_code"], (counts.get(row["task_code"]) ?? 0) + 1);
    }
    expect(counts.size).toBe(1135);
    expect(Math.max(...counts.values())).toBe(6);
    const guides = [...world.tables.task_general_extend, ...world.tables.task_general_material];
    expect(new Set(guides.map((row) => row["data_source"]))).toEqual(new Set(["demonstration"]));
  });
});

describe("the world as a whole", () => {
  test("is the same every time it is built", () => {
    expect(JSON.stringify(buildWorld())).toBe(JSON.stringify(world));
  });

  test("gives every row an id of its own in its table", () => {
    for (const rows of Object.values(world.tables)) {
      expect(new Set(rows.map((row) => row.row_guid)).size).toBe(rows.length);
    }
  });

  test("was loaded within a few seconds, so that thousands of rows share one", () => {
    const seconds = new Set(
      Object.values(world.tables)
        .flat()
        .map((row) => text(row, "cd_time")),
    );
    expect(seconds.size).toBe(5);
  });

  test("matches the committed list of communities", async () => {
    const { readFile } = await import("node:fs/promises");
    const committed = await readFile(new URL("../../data/world/communities.json", import.meta.url), "utf8");
    expect(JSON.parse(committed)).toEqual(world.communityPoints);
  });
});
