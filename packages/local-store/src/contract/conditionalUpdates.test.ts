import { describe, expect, test } from "@jest/globals";
import { contractDatabase, fifty, fulfilled, rejected } from "./contractDatabase";

const store = contractDatabase("conditional");

describe("findOneAndUpdate", () => {
  test("gives the document before or after, inserts when asked, and computes from the document", async () => {
    const counters = store.collection("counters");
    const filter = { _id: "c" };
    expect(
      await counters.findOneAndUpdate(filter, { $inc: { n: 1 } }, { upsert: true, returnDocument: "after" }),
    ).toMatchObject({ n: 1 });
    expect(await counters.findOneAndUpdate(filter, { $inc: { n: 1 } }, { returnDocument: "before" })).toMatchObject({
      n: 1,
    });
    const doubled = [{ $set: { double: { $multiply: ["$n", 2] } } }];
    expect(await counters.findOneAndUpdate(filter, doubled, { returnDocument: "after" })).toMatchObject({ double: 4 });
    expect(await counters.findOneAndDelete(filter)).toMatchObject({ n: 2 });
    expect(await counters.findOneAndDelete(filter)).toBeNull();
  });

  test("tells whether it inserted", async () => {
    const options = { upsert: true, includeResultMetadata: true, returnDocument: "after" } as const;
    const result = await store.collection("metadata").findOneAndUpdate({ _id: "new" }, { $set: { a: 1 } }, options);
    expect(result.lastErrorObject).toMatchObject({ updatedExisting: false, upserted: "new" });
  });

  test("takes the first by the order asked for", async () => {
    const queue = store.collection("queue");
    await queue.insertMany([3, 1, 2].map((n) => ({ n, state: "waiting" })));
    const call = () => queue.findOneAndUpdate({ state: "waiting" }, { $set: { state: "called" } }, { sort: { n: 1 } });
    expect([(await call())?.["n"], (await call())?.["n"]]).toEqual([1, 2]);
  });
});

describe("twenty places and fifty clients at once", () => {
  test.each([
    { by: "_id", filter: { _id: "slot" } },
    { by: "another field", filter: { sku: "slot" } },
  ])("findOneAndUpdate by $by gives out exactly twenty, each once", async ({ by, filter }) => {
    const slots = store.collection(`slots ${by}`);
    await slots.insertOne({ _id: "slot", sku: "slot", left: 20 });
    const take = () =>
      slots.findOneAndUpdate({ ...filter, left: { $gte: 1 } }, { $inc: { left: -1 } }, { returnDocument: "after" });
    const results = await fifty(take);
    expect(rejected(results)).toEqual([]);
    const taken = fulfilled(results).flatMap((slot) => (slot ? [slot["left"]] : []));
    expect(new Set(taken).size).toBe(20);
    expect(taken).toHaveLength(20);
    expect(await slots.findOne({})).toMatchObject({ left: 0 });
  });

  test.each([
    { by: "_id", filter: { _id: "slot" } },
    { by: "another field", filter: { sku: "slot" } },
  ])("updateOne by $by succeeds exactly twenty times", async ({ by, filter }) => {
    const slots = store.collection(`updates ${by}`);
    await slots.insertOne({ _id: "slot", sku: "slot", left: 20 });
    const results = await fifty(() => slots.updateOne({ ...filter, left: { $gte: 1 } }, { $inc: { left: -1 } }));
    expect(rejected(results)).toEqual([]);
    expect(fulfilled(results).filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(20);
    expect(await slots.findOne({})).toMatchObject({ left: 0 });
  });

  test("fifty numbers drawn from one counter are all different", async () => {
    const counters = store.collection("numbers");
    const draw = () =>
      counters.findOneAndUpdate({ _id: "n" }, { $inc: { n: 1 } }, { upsert: true, returnDocument: "after" });
    const results = await fifty(draw);
    expect(rejected(results)).toEqual([]);
    expect(new Set(fulfilled(results).map((counter) => counter?.["n"])).size).toBe(50);
  });
});
