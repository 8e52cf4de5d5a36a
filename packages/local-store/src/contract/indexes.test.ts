import { describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { contractDatabase } from "./contractDatabase";

const store = contractDatabase("indexes");

const point = (longitude: number, latitude: number) => ({ type: "Point" as const, coordinates: [longitude, latitude] });

describe("indexes", () => {
  test("are listed, made twice without harm, and dropped", async () => {
    const indexed = store.collection("indexed");
    await indexed.createIndex({ a: 1, b: -1 }, { name: "ab" });
    await indexed.createIndex({ a: 1, b: -1 }, { name: "ab" });
    await indexed.createIndexes([{ key: { z: "hashed" } }, { key: { "m.$**": 1 } }]);
    const names = async () => (await indexed.indexes()).map(({ name }) => name).sort();
    expect(await names()).toEqual(["_id_", "ab", "m.$**_1", "z_hashed"]);
    await indexed.dropIndex("ab");
    expect(await names()).toEqual(["_id_", "m.$**_1", "z_hashed"]);
  });

  test("refuse the same key with other options", async () => {
    const conflicting = store.collection("conflicting");
    await conflicting.createIndex({ a: 1 });
    const failure: unknown = await conflicting.createIndex({ a: 1 }, { unique: true }).catch((error: unknown) => error);
    expect([85, 86]).toContain(failure instanceof Error && "code" in failure ? failure.code : null);
  });

  test("are built on a collection that is in use", async () => {
    const busy = store.collection("busy");
    await busy.insertMany(Array.from({ length: 500 }, (_, v) => ({ v })));
    const writes = Promise.all(Array.from({ length: 20 }, (_, v) => busy.insertOne({ v })));
    await busy.createIndex({ v: 1 });
    await writes;
    expect(await busy.find({ v: 7 }, { hint: "v_1" }).toArray()).toHaveLength(2);
  });

  test("by text find words", async () => {
    const texts = store.collection("texts");
    await texts.createIndex({ t: "text" });
    await texts.insertMany([{ t: "hello world" }, { t: "goodbye" }]);
    const found = await texts.find({ $text: { $search: "hello" } }, { projection: { _id: 0 } }).toArray();
    expect(found).toEqual([{ t: "hello world" }]);
  });

  test("with a lifetime remove documents past their date and keep the others", async () => {
    const passes = store.collection("passes");
    await passes.createIndex({ at: 1 }, { expireAfterSeconds: 1 });
    const index = (await passes.indexes()).find(({ name }) => name === "at_1");
    expect(index).toMatchObject({ expireAfterSeconds: 1 });
    await passes.insertMany([
      { _id: "old", at: new Date(Date.now() - 60_000) },
      { _id: "new", at: new Date(Date.now() + 3_600_000) },
    ]);
    const deadline = Date.now() + 140_000;
    while ((await passes.countDocuments()) > 1 && Date.now() < deadline) await pause(250);
    expect((await passes.find().toArray()).map(({ _id }) => _id)).toEqual(["new"]);
  }, 150_000);
});

describe("places on the globe", () => {
  const places = () => store.collection("places");
  const names = (found: { _id?: unknown }[]) => found.map(({ _id }) => _id);
  const xian = point(108.94, 34.26);

  test("are found nearest first, within a distance", async () => {
    await places().createIndex({ at: "2dsphere" });
    await places().insertMany([
      { _id: "bell tower", at: point(108.94, 34.261) },
      { _id: "wild goose pagoda", at: point(108.964, 34.218) },
      { _id: "beijing", at: point(116.4, 39.9) },
    ]);
    const near = { $near: { $geometry: xian, $maxDistance: 50_000 } };
    expect(names(await places().find({ at: near }).toArray())).toEqual(["bell tower", "wild goose pagoda"]);
  });

  test("come with their distance in metres", async () => {
    const found = await places()
      .aggregate([{ $geoNear: { near: xian, distanceField: "metres", spherical: true } }])
      .toArray();
    expect(names(found)).toEqual(["bell tower", "wild goose pagoda", "beijing"]);
    expect(found[0]?.["metres"]).toBeCloseTo(111, -1);
    expect(found[1]?.["metres"]).toBeGreaterThan(4_000);
    expect(found[1]?.["metres"]).toBeLessThan(6_000);
  });

  test("are found inside an outline, inside a circle and where they cross", async () => {
    const ring = [
      [
        [108, 34],
        [109, 34],
        [109, 35],
        [108, 35],
        [108, 34],
      ],
    ];
    const outline = { $geometry: { type: "Polygon" as const, coordinates: ring } };
    expect(await places().countDocuments({ at: { $geoWithin: outline } })).toBe(2);
    const circle = { $centerSphere: [[108.94, 34.26], 50 / 6378.1] as [[number, number], number] };
    expect(await places().countDocuments({ at: { $geoWithin: circle } })).toBe(2);
    expect(await places().countDocuments({ at: { $geoIntersects: { $geometry: point(116.4, 39.9) } } })).toBe(1);
  });
});
