import { describe, expect, test } from "@jest/globals";
import { contractDatabase, fifty, fulfilled, rejected } from "./contractDatabase";

const store = contractDatabase("uniqueness");

describe("a unique index", () => {
  test("refuses a second document, naming index, pattern and value", async () => {
    const residents = store.collection("residents");
    await residents.createIndex({ email: 1 }, { unique: true });
    await residents.insertOne({ email: "a" });
    await expect(residents.insertOne({ email: "a" })).rejects.toMatchObject({
      code: 11000,
      message: expect.stringContaining("E11000"),
      keyPattern: { email: 1 },
      keyValue: { email: "a" },
    });
  });

  test.each([
    { by: "updateOne", refuse: () => store.collection("changed").updateOne({ no: 2 }, { $set: { no: 1 } }) },
    { by: "updateOne with $inc", refuse: () => store.collection("changed").updateOne({ no: 2 }, { $inc: { no: -1 } }) },
    {
      by: "findOneAndUpdate",
      refuse: () => store.collection("changed").findOneAndUpdate({ no: 2 }, { $set: { no: 1 } }),
    },
    { by: "replaceOne", refuse: () => store.collection("changed").replaceOne({ no: 2 }, { no: 1 }) },
  ])("refuses a change by $by that would double a key", async ({ refuse }) => {
    const changed = store.collection("changed");
    await changed.createIndex({ no: 1 }, { unique: true });
    await changed.deleteMany({});
    await changed.insertMany([{ no: 1 }, { no: 2 }]);
    await expect(refuse()).rejects.toMatchObject({ code: 11000, keyPattern: { no: 1 }, keyValue: { no: 1 } });
    expect(await changed.countDocuments({ no: 2 })).toBe(1);
  });

  test("over several fields and nested ones names them all", async () => {
    const nested = store.collection("nested");
    await nested.createIndex({ "slot.day": 1, place: 1 }, { unique: true });
    await nested.insertOne({ slot: { day: "2026-03-02" }, place: 4 });
    await expect(nested.insertOne({ slot: { day: "2026-03-02" }, place: 4 })).rejects.toMatchObject({
      keyPattern: { "slot.day": 1, place: 1 },
      keyValue: { "slot.day": "2026-03-02", place: 4 },
    });
  });

  test("holds for _id, in a bulk write too", async () => {
    const ids = store.collection("ids");
    await ids.insertOne({ _id: 5 });
    await expect(ids.insertOne({ _id: 5 })).rejects.toMatchObject({ keyPattern: { _id: 1 }, keyValue: { _id: 5 } });
    await expect(ids.insertMany([{ _id: 6 }, { _id: 5 }, { _id: 7 }])).rejects.toMatchObject({
      code: 11000,
      insertedCount: 1,
    });
  });

  test("lets one of fifty concurrent inserts win; 49 are refused and none hangs", async () => {
    const slots = store.collection("slots");
    await slots.createIndex({ station: 1, at: 1 }, { unique: true });
    const results = await fifty(() => slots.insertOne({ station: 1, at: 9 }));
    expect(fulfilled(results)).toHaveLength(1);
    const refusals = rejected(results);
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 11000,
        keyPattern: { station: 1, at: 1 },
        keyValue: { station: 1, at: 9 },
      });
    }
  });

  test("makes fifty concurrent upserts of one key one document that counts fifty", async () => {
    const counters = store.collection("counters");
    await counters.createIndex({ key: 1 }, { unique: true });
    const results = await fifty(() => counters.updateOne({ key: "k" }, { $inc: { n: 1 } }, { upsert: true }));
    expect(rejected(results)).toEqual([]);
    expect(await counters.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ key: "k", n: 50 }]);
  });

  test("cannot be built over doubled values", async () => {
    const doubled = store.collection("doubled");
    await doubled.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(doubled.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
  });

  test("that is partial holds only for the documents it covers", async () => {
    const bookings = store.collection("bookings");
    await bookings.createIndex({ slot: 1 }, { unique: true, partialFilterExpression: { state: "active" } });
    await bookings.insertMany([
      { slot: 1, state: "active" },
      { slot: 1, state: "cancelled" },
      { slot: 1, state: "cancelled" },
    ]);
    await expect(bookings.insertOne({ slot: 1, state: "active" })).rejects.toMatchObject({ code: 11000 });
    expect(await bookings.countDocuments()).toBe(3);
  });

  test.each([
    { condition: "existence", filter: { a: { $exists: true } }, free: {}, bound: { a: 1 } },
    { condition: "type", filter: { a: { $type: "string" as const } }, free: { a: 1 }, bound: { a: "x" } },
    { condition: "order", filter: { a: { $gt: 100 } }, free: { a: 1 }, bound: { a: 200 } },
  ])("may be partial by $condition", async ({ condition, filter, free, bound }) => {
    const partial = store.collection(`partial_${condition}`);
    await partial.createIndex({ a: 1 }, { unique: true, partialFilterExpression: filter });
    await partial.insertMany([{ ...free }, { ...free }, { ...bound }]);
    await expect(partial.insertOne({ ...bound })).rejects.toMatchObject({ code: 11000 });
  });

  test("that is sparse lets any number of documents be without the field", async () => {
    const sparse = store.collection("sparse");
    await sparse.createIndex({ phone: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{}, {}, { phone: 1 }]);
    await expect(sparse.insertOne({ phone: 1 })).rejects.toMatchObject({ code: 11000, keyValue: { phone: 1 } });
  });
});
