import { beforeAll, describe, expect, test } from "@jest/globals";
import { contractDatabase, START_TIMEOUT_MS } from "./contractDatabase";

const store = contractDatabase("cursors");
const rows = () => store.collection("rows");
const COUNT = 3000;

beforeAll(async () => {
  await rows().insertMany(Array.from({ length: COUNT }, (_, i) => ({ _id: i, v: COUNT - i, pad: "x".repeat(100) })));
}, START_TIMEOUT_MS);

describe("a cursor", () => {
  test("gives every document once, in small pages and large", async () => {
    const all = await rows().find().toArray();
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(COUNT);
    const sorted = await rows().find().sort({ v: 1 }).batchSize(300).toArray();
    expect(sorted.map(({ v }) => v)).toEqual(Array.from({ length: COUNT }, (_, i) => i + 1));
  });

  test("of an aggregation does too", async () => {
    const seen: unknown[] = [];
    const cursor = rows().aggregate([{ $match: { v: { $gt: 10 } } }, { $sort: { v: -1 } }], { batchSize: 200 });
    for await (const row of cursor) seen.push(row["v"]);
    expect(seen).toHaveLength(COUNT - 10);
    expect(seen[0]).toBe(COUNT);
  });

  test("keeps its view while documents are added", async () => {
    const growing = store.collection("growing");
    await growing.insertMany(Array.from({ length: 100 }, (_, v) => ({ v })));
    const cursor = growing.find({}, { batchSize: 10 }).sort({ v: 1 });
    await cursor.next();
    await growing.insertMany(Array.from({ length: 5 }, () => ({ v: -1 })));
    expect(await cursor.toArray()).toHaveLength(99);
  });

  test("may be closed before its end", async () => {
    const cursor = rows().find().sort({ v: 1 }).batchSize(10);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const more = store.db.command({ getMore: id, collection: "rows" });
    await expect(more).rejects.toMatchObject({ code: 43 });
  });

  test("skips and limits", async () => {
    expect(
      await rows()
        .find()
        .skip(COUNT - 10)
        .limit(20)
        .toArray(),
    ).toHaveLength(10);
  });

  test("is one of a hundred open at once", async () => {
    const cursors = Array.from({ length: 100 }, () =>
      rows()
        .find({ v: { $lte: 50 } })
        .sort({ v: 1 })
        .batchSize(20),
    );
    const firsts = await Promise.all(cursors.map((cursor) => cursor.next()));
    expect(firsts.map((first) => first?.["v"])).toEqual(Array.from({ length: 100 }, () => 1));
    const rests = await Promise.all(cursors.map((cursor) => cursor.toArray()));
    expect(rests.every((rest) => rest.length === 49)).toBe(true);
  });
});
