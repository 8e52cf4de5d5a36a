import { describe, expect, test } from "@jest/globals";
import { Decimal128, Long, ObjectId } from "mongodb";
import { contractDatabase } from "./contractDatabase";

const store = contractDatabase("documents");

describe("documents", () => {
  test("are inserted, found, changed, replaced and deleted", async () => {
    const visits = store.db.collection<{ _id: number; a?: number; n?: { x: number[] }; list?: number[] }>("visits");
    await visits.insertOne({ _id: 1, a: 1, n: { x: [1, 2] } });
    await visits.insertMany([
      { _id: 2, a: 2 },
      { _id: 3, a: 3 },
    ]);
    expect(await visits.findOne({ "n.x": 2 })).toEqual({ _id: 1, a: 1, n: { x: [1, 2] } });
    expect(await visits.updateOne({ _id: 1 }, { $set: { a: 9 }, $push: { list: 3 } })).toMatchObject({
      modifiedCount: 1,
    });
    expect(await visits.deleteOne({ _id: 2 })).toMatchObject({ deletedCount: 1 });
    expect(await visits.replaceOne({ _id: 3 }, { a: 1 })).toMatchObject({ modifiedCount: 1 });
    const rest = await visits
      .find({}, { projection: { n: 0, list: 0 } })
      .sort({ _id: -1 })
      .toArray();
    expect(rest).toEqual([
      { _id: 3, a: 1 },
      { _id: 1, a: 9 },
    ]);
    expect(await visits.updateOne({ _id: 7 }, { $setOnInsert: { a: 1 } }, { upsert: true })).toMatchObject({
      upsertedId: 7,
    });
  });

  test("keep every type of value", async () => {
    const types = store.collection("types");
    const document = {
      _id: new ObjectId(),
      date: new Date(1e12),
      long: Long.fromString("9007199254740993"),
      decimal: Decimal128.fromString("1.10"),
      bytes: Buffer.from("hi"),
      pattern: /a+/i,
      nothing: null,
      truth: true,
      fraction: 1.5,
      text: "雁塔区政务服务",
    };
    await types.insertOne(document);
    const read = await types.findOne({ _id: document._id }, { promoteLongs: false, promoteBuffers: true });
    expect(read).toMatchObject({ date: document.date, nothing: null, truth: true, fraction: 1.5, text: document.text });
    expect(String(read?.["long"])).toBe("9007199254740993");
    expect(String(read?.["decimal"])).toBe("1.10");
    expect(String(read?.["bytes"])).toBe("hi");
    expect(read?.["pattern"]).toEqual(/a+/i);
  });

  test("may hold a megabyte", async () => {
    const large = store.collection("large");
    await large.insertOne({ _id: 1, text: "x".repeat(1e6) });
    expect((await large.findOne({ _id: 1 }))?.["text"]).toHaveLength(1e6);
  });

  test("are written in bulk, in order", async () => {
    const result = await store
      .collection("bulk")
      .bulkWrite([
        { insertOne: { document: { _id: 1 } } },
        { updateOne: { filter: { _id: 1 }, update: { $set: { a: 1 } } } },
        { updateOne: { filter: { _id: 2 }, update: { $set: { a: 2 } }, upsert: true } },
        { deleteOne: { filter: { _id: 1 } } },
        { replaceOne: { filter: { _id: 2 }, replacement: { b: 1 } } },
      ]);
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 2, upsertedCount: 1, deletedCount: 1 });
  });

  test("written in bulk without order: the good ones stay, each refused one is named", async () => {
    const bulk = store.collection("unordered");
    await bulk.insertOne({ _id: 1 });
    const rows = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }];
    const failure: unknown = await bulk.insertMany(rows, { ordered: false }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 11000, insertedCount: 2, writeErrors: [{ index: 0 }, { index: 2 }] });
    expect(await bulk.countDocuments()).toBe(3);
  });

  test("have arrays that are changed in place", async () => {
    const arrays = store.db.collection<{ _id: number; items: { id: number; q: number }[]; tags: string[] }>("arrays");
    const items = [
      { id: 1, q: 1 },
      { id: 2, q: 2 },
    ];
    await arrays.insertOne({ _id: 1, items, tags: ["a"] });
    await arrays.updateOne({ _id: 1, "items.id": 2 }, { $set: { "items.$.q": 20 } });
    await arrays.updateOne({ _id: 1 }, { $inc: { "items.$[one].q": 5 } }, { arrayFilters: [{ "one.id": 1 }] });
    expect((await arrays.findOne({ _id: 1 }))?.["items"]).toEqual([
      { id: 1, q: 6 },
      { id: 2, q: 20 },
    ]);
    await arrays.updateOne({ _id: 1 }, { $addToSet: { tags: { $each: ["a", "b"] } }, $pull: { items: { id: 1 } } });
    const found = await arrays.findOne({ items: { $elemMatch: { id: 2, q: { $gt: 10 } } } });
    expect(found).toEqual({ _id: 1, items: [{ id: 2, q: 20 }], tags: ["a", "b"] });
  });

  test("are found by every operator that the product uses", async () => {
    const numbers = store.collection("operators");
    await numbers.insertMany(Array.from({ length: 20 }, (_, v) => ({ _id: v, v, name: `Item ${v}` })));
    const found = await numbers
      .find({
        $or: [{ name: /^item 1/i }, { v: { $in: [1, 2] } }],
        $expr: { $gte: ["$v", "$_id"] },
        v: { $nin: [11], $type: "number", $exists: true, $not: { $lt: 2 } },
        absent: { $exists: false },
      })
      .sort({ v: 1 })
      .toArray();
    expect(found.map(({ v }) => v)).toEqual([2, 10, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  test("are found without regard to case by a collation of the query", async () => {
    const names = store.collection("names");
    await names.insertMany([{ n: "abc" }, { n: "ABC" }, { n: "abd" }]);
    const collation = { locale: "en", strength: 2 };
    expect(await names.find({ n: "abc" }, { collation }).toArray()).toHaveLength(2);
  });

  test("are counted and their distinct values listed", async () => {
    const numbers = store.collection("counted");
    await numbers.insertMany(Array.from({ length: 100 }, (_, i) => ({ v: i % 7 })));
    expect(await numbers.countDocuments({ v: { $lt: 2 } })).toBe(30);
    expect(await numbers.countDocuments({}, { skip: 10, limit: 5 })).toBe(5);
    expect((await numbers.distinct("v", { v: { $lt: 3 } })).sort()).toEqual([0, 1, 2]);
  });

  test("may be written unacknowledged and with majority concern", async () => {
    const written = store.collection("concerns");
    await written.insertOne({ _id: 1 }, { writeConcern: { w: "majority", j: true, wtimeoutMS: 1000 } });
    await written.insertOne({ _id: 2 }, { writeConcern: { w: 0 } });
    await written.find({}, { readConcern: { level: "majority" }, comment: "c", maxTimeMS: 5000 }).toArray();
    expect(await written.findOne({ _id: 1 })).toEqual({ _id: 1 });
  });

  test("a query that takes longer than allowed ends with error 50", async () => {
    const slow = store.collection("slow");
    await slow.insertMany(Array.from({ length: 3000 }, (_, v) => ({ v })));
    const everyPair = [{ $match: { $expr: { $gt: ["$$v", "$v"] } } }, { $count: "n" }];
    const query = slow.aggregate([{ $lookup: { from: "slow", let: { v: "$v" }, pipeline: everyPair, as: "x" } }], {
      maxTimeMS: 50,
    });
    await expect(query.toArray()).rejects.toMatchObject({ code: 50 });
  });
});
