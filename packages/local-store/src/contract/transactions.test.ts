import { describe, expect, test } from "@jest/globals";
import type { ClientSession, MongoError } from "mongodb";
import { contractDatabase } from "./contractDatabase";

const store = contractDatabase("transactions");

async function inSession<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = store.client.startSession();
  try {
    return await work(session);
  } finally {
    await session.endSession();
  }
}

const isConflict = expect.objectContaining({ code: 112 });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no failure",
    (error: MongoError) => error,
  );

/** Two accounts, x with 100 and y with nothing. */
async function accounts(name: string) {
  const collection = store.collection(name);
  await collection.insertMany([
    { _id: "x", b: 100 },
    { _id: "y", b: 0 },
  ]);
  const balance = async (_id: string) => (await collection.findOne({ _id }))?.["b"];
  return { collection, balance };
}

describe("a transaction", () => {
  test("shows its changes to itself at once and to others after its commit", async () => {
    const { collection, balance } = await accounts("commit");
    await inSession((session) =>
      session.withTransaction(async () => {
        await collection.updateOne({ _id: "x" }, { $inc: { b: -30 } }, { session });
        await collection.updateOne({ _id: "y" }, { $inc: { b: 30 } }, { session });
        expect(await balance("x")).toBe(100);
        expect(await collection.findOne({ _id: "x" }, { session })).toMatchObject({ b: 70 });
      }),
    );
    expect([await balance("x"), await balance("y")]).toEqual([70, 30]);
  });

  test("leaves nothing behind when its work fails", async () => {
    const { collection, balance } = await accounts("rollback");
    const work = inSession((session) =>
      session.withTransaction(async () => {
        await collection.insertOne({ _id: "z" }, { session });
        await collection.updateOne({ _id: "x" }, { $set: { b: 0 } }, { session });
        throw new Error("changed my mind");
      }),
    );
    await expect(work).rejects.toThrow("changed my mind");
    expect(await collection.findOne({ _id: "z" })).toBeNull();
    expect(await balance("x")).toBe(100);
  });

  test("that writes what another open one has written is told to run again", async () => {
    const { collection, balance } = await accounts("conflict");
    await inSession((first) =>
      inSession(async (second) => {
        first.startTransaction();
        second.startTransaction();
        await collection.updateOne({ _id: "x" }, { $inc: { b: 1 } }, { session: first });
        const failure = await failureOf(collection.updateOne({ _id: "x" }, { $inc: { b: 1 } }, { session: second }));
        expect(failure).toEqual(isConflict);
        expect(failure).toHaveProperty("errorLabels", expect.arrayContaining(["TransientTransactionError"]));
        await first.commitTransaction();
        await second.abortTransaction();
      }),
    );
    expect(await balance("x")).toBe(101);
  });

  test("that writes what has changed since it read is told to run again", async () => {
    const { collection, balance } = await accounts("stale");
    await inSession(async (session) => {
      session.startTransaction();
      await collection.findOne({ _id: "x" }, { session });
      await collection.updateOne({ _id: "x" }, { $inc: { b: 1 } });
      const late = collection.updateOne({ _id: "x" }, { $set: { b: 500 } }, { session });
      expect(await failureOf(late)).toEqual(isConflict);
      await session.abortTransaction();
    });
    expect(await balance("x")).toBe(101);
  });

  test("contended by twenty clients loses no increment", async () => {
    const { collection, balance } = await accounts("contended");
    const increment = (session: ClientSession) =>
      session.withTransaction(async () => {
        const account = await collection.findOne({ _id: "y" }, { session });
        await collection.updateOne({ _id: "y" }, { $set: { b: account?.["b"] + 1 } }, { session });
      });
    await Promise.all(Array.from({ length: 20 }, () => inSession(increment)));
    expect(await balance("y")).toBe(20);
  }, 60_000);

  test("moves money in circles without making or losing any", async () => {
    const collection = store.collection("circle");
    await collection.insertMany([0, 1, 2, 3, 4].map((_id) => ({ _id, b: 100 })));
    const transfer = (from: number) => (session: ClientSession) =>
      session.withTransaction(async () => {
        const taken = await collection.updateOne({ _id: from, b: { $gte: 10 } }, { $inc: { b: -10 } }, { session });
        expect(taken.modifiedCount).toBe(1);
        await collection.updateOne({ _id: (from + 1) % 5 }, { $inc: { b: 10 } }, { session });
      });
    await Promise.all(Array.from({ length: 25 }, (_, i) => inSession(transfer(i % 5))));
    expect((await collection.find().toArray()).map(({ b }) => b)).toEqual([100, 100, 100, 100, 100]);
  }, 60_000);

  test("with a doubled key is rolled back and says which key", async () => {
    const { collection } = await accounts("duplicate");
    const work = inSession((session) =>
      session.withTransaction(async () => {
        await collection.insertOne({ _id: "new" }, { session });
        await collection.insertOne({ _id: "x" }, { session });
      }),
    );
    await expect(work).rejects.toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: "x" } });
    expect(await collection.findOne({ _id: "new" })).toBeNull();
  });

  test("may make a collection", async () => {
    await inSession((session) =>
      session.withTransaction(async () => {
        await store.collection("made").insertOne({ _id: 1 }, { session });
        expect(await store.collection("made").countDocuments({}, { session })).toBe(1);
      }),
    );
    expect(await store.collection("made").countDocuments()).toBe(1);
  });

  test("reads page by page, its own changes included", async () => {
    const paged = store.collection("paged");
    await paged.insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: i, v: i % 7 })));
    await inSession(async (session) => {
      session.startTransaction();
      await paged.insertOne({ _id: 9999 }, { session });
      expect(await paged.find({}, { session, batchSize: 50 }).toArray()).toHaveLength(501);
      expect(await paged.find({}, { session, batchSize: 50 }).sort({ v: 1 }).toArray()).toHaveLength(501);
      expect(await paged.aggregate([{ $group: { _id: "$v" } }], { session }).toArray()).toHaveLength(8);
      await session.abortTransaction();
    });
    expect(await paged.countDocuments()).toBe(500);
  });

  test("makes a plain write to the same document wait, not fail", async () => {
    const { collection, balance } = await accounts("waiting");
    await inSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: "x" }, { $set: { b: 1000 } }, { session });
      let isDone = false;
      const plain = collection.updateOne({ _id: "x" }, { $inc: { b: 1 } }).then(() => (isDone = true));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(isDone).toBe(false);
      await session.commitTransaction();
      await plain;
    });
    expect(await balance("x")).toBe(1001);
  });
});

describe("more open transactions than the store has connections for them", () => {
  test("wait for their turn and all succeed", async () => {
    const many = store.collection("many");
    await many.insertOne({ _id: "first" });
    const open = (n: number) => (session: ClientSession) =>
      session.withTransaction(async () => {
        await many.insertOne({ _id: n }, { session });
        await new Promise((resolve) => setTimeout(resolve, 30));
      });
    await Promise.all(Array.from({ length: 55 }, (_, n) => inSession(open(n))));
    expect(await many.countDocuments()).toBe(56);
  }, 60_000);
});
