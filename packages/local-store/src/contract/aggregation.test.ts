import { beforeAll, describe, expect, test } from "@jest/globals";
import { contractDatabase, START_TIMEOUT_MS } from "./contractDatabase";

const store = contractDatabase("aggregation");
const visits = () => store.collection("visits");
const people = () => store.collection("people");

beforeAll(async () => {
  await people().insertMany([
    { _id: 1, name: "A" },
    { _id: 2, name: "B" },
  ]);
  await visits().insertMany([
    { who: 1, minutes: 10, tags: ["a", "b"], at: new Date("2026-01-01") },
    { who: 1, minutes: 20, tags: ["b"], at: new Date("2026-01-02") },
    { who: 2, minutes: 5, tags: [], at: new Date("2026-02-02") },
  ]);
}, START_TIMEOUT_MS);

describe("an aggregation", () => {
  test("groups with sums, averages and lists", async () => {
    const group = {
      _id: "$who",
      sum: { $sum: "$minutes" },
      n: { $sum: 1 },
      mean: { $avg: "$minutes" },
      most: { $max: "$minutes" },
      all: { $push: "$minutes" },
    };
    expect(
      await visits()
        .aggregate([{ $group: group }, { $sort: { _id: 1 } }])
        .toArray(),
    ).toEqual([
      { _id: 1, sum: 30, n: 2, mean: 15, most: 20, all: [10, 20] },
      { _id: 2, sum: 5, n: 1, mean: 5, most: 5, all: [5] },
    ]);
  });

  test("joins by equal fields", async () => {
    const join = { $lookup: { from: "people", localField: "who", foreignField: "_id", as: "person" } };
    const joined = await visits()
      .aggregate([join, { $unwind: "$person" }, { $match: { "person.name": "A" } }])
      .toArray();
    expect(joined).toHaveLength(2);
  });

  test("joins by a pipeline with variables", async () => {
    const isTheirs = { $and: [{ $eq: ["$who", "$$id"] }, { $gte: ["$minutes", 10] }] };
    const pipeline = [{ $match: { $expr: isTheirs } }, { $project: { _id: 0, minutes: 1 } }];
    const join = { $lookup: { from: "visits", let: { id: "$_id" }, pipeline, as: "long" } };
    const joined = await people()
      .aggregate([join, { $sort: { _id: 1 } }])
      .toArray();
    expect(joined.map(({ long }) => long.length)).toEqual([2, 0]);
  });

  test("gives a page and its total in one answer", async () => {
    const page = [{ $sort: { minutes: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { minutes: 1, _id: 0 } }];
    const answer = await visits()
      .aggregate([{ $facet: { total: [{ $count: "n" }], page } }])
      .toArray();
    expect(answer).toEqual([{ total: [{ n: 3 }], page: [{ minutes: 10 }] }]);
  });

  test("keeps a running total within each group", async () => {
    const total = { $sum: "$minutes", window: { documents: ["unbounded", "current"] } };
    const windows = { $setWindowFields: { partitionBy: "$who", sortBy: { at: 1 }, output: { total } } };
    const rows = await visits()
      .aggregate([windows, { $sort: { at: 1 } }])
      .toArray();
    expect(rows.map((row) => row["total"])).toEqual([10, 30, 5]);
  });

  test("follows a chain of references", async () => {
    const tree = store.collection("tree");
    await tree.insertMany([{ _id: 1 }, { _id: 2, parent: 1 }, { _id: 3, parent: 2 }]);
    const chain = {
      from: "tree",
      startWith: "$parent",
      connectFromField: "parent",
      connectToField: "_id",
      as: "above",
    };
    const [leaf] = await tree.aggregate([{ $match: { _id: 3 } }, { $graphLookup: chain }]).toArray();
    expect(leaf?.["above"]).toHaveLength(2);
  });

  test("sorts into buckets and cuts dates to months", async () => {
    const bucket = { groupBy: "$minutes", boundaries: [0, 10, 100], default: "other", output: { n: { $sum: 1 } } };
    const buckets = await visits()
      .aggregate([{ $bucket: bucket }])
      .toArray();
    expect(buckets.map(({ n }) => n)).toEqual([1, 2]);
    const month = { $dateToString: { date: { $dateTrunc: { date: "$at", unit: "month" } }, format: "%Y-%m-%d" } };
    const months = await visits()
      .aggregate([{ $group: { _id: month, n: { $sum: 1 } } }, { $sort: { _id: 1 } }])
      .toArray();
    expect(months).toEqual([
      { _id: "2026-01-01", n: 2 },
      { _id: "2026-02-01", n: 1 },
    ]);
  });

  test("writes its result into a collection and unites collections", async () => {
    await visits()
      .aggregate([{ $group: { _id: "$who", sum: { $sum: "$minutes" } } }, { $merge: { into: "sums" } }])
      .toArray();
    expect(await store.collection("sums").countDocuments()).toBe(2);
    await visits()
      .aggregate([{ $match: {} }, { $out: "copy" }])
      .toArray();
    expect(await store.collection("copy").countDocuments()).toBe(3);
    expect(
      await visits()
        .aggregate([{ $unionWith: "people" }])
        .toArray(),
    ).toHaveLength(5);
    expect(
      await visits()
        .aggregate([{ $sample: { size: 2 } }])
        .toArray(),
    ).toHaveLength(2);
  });
});
