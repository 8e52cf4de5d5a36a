import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import mongoose, { Schema } from "mongoose";
import { freshDatabase, type TestDatabase } from "../testing";
import { START_TIMEOUT_MS } from "./contractDatabase";

let database: TestDatabase;
const connection = mongoose.createConnection();

const residentSchema = new Schema(
  {
    email: { type: String, unique: true, lowercase: true },
    name: String,
    age: Number,
    at: { type: { type: String, enum: ["Point"] }, coordinates: { type: [Number], default: undefined } },
    expires: { type: Date, expires: 3600 },
  },
  { timestamps: true, autoIndex: false, autoCreate: false },
);
residentSchema.index({ at: "2dsphere" });
residentSchema.index({ name: 1, age: -1 });
const Resident = connection.model("Resident", residentSchema);

const visitSchema = new Schema(
  {
    by: { type: Schema.Types.ObjectId, ref: "Resident", index: true },
    title: String,
    likes: { type: Number, default: 0 },
  },
  { optimisticConcurrency: true, autoIndex: false, autoCreate: false },
);
const Visit = connection.model("Visit", visitSchema);

beforeAll(async () => {
  database = await freshDatabase("mongoose");
  await connection.openUri(database.uri);
}, START_TIMEOUT_MS);
afterAll(async () => {
  await connection.close();
  await database.drop();
});

describe("mongoose", () => {
  test("builds indexes in a migration step, and finds nothing to do the second time", async () => {
    await Resident.createCollection();
    await Visit.createCollection();
    await Resident.syncIndexes();
    await Visit.syncIndexes();
    expect(await Resident.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    await Resident.collection.createIndex({ junk: 1 });
    expect(await Resident.syncIndexes()).toEqual(["junk_1"]);
  });

  test("saves with timestamps and sees a doubled key", async () => {
    const resident = await Resident.create({
      email: "A@x.cn",
      name: "A",
      at: { type: "Point", coordinates: [108.9, 34.2] },
    });
    resident.age = 5;
    await resident.save();
    expect(resident.updatedAt.getTime()).toBeGreaterThanOrEqual(resident.createdAt.getTime());
    await expect(Resident.create({ email: "a@x.cn" })).rejects.toMatchObject({
      code: 11000,
      keyValue: { email: "a@x.cn" },
    });
  });

  test("populates, reads lean and walks a cursor", async () => {
    const resident = await Resident.findOne({ email: "a@x.cn" }).lean();
    await Visit.insertMany(Array.from({ length: 300 }, (_, i) => ({ by: resident?._id, title: `v${i}` })));
    expect(await Visit.findOne({ title: "v3" }).populate("by").lean()).toMatchObject({ by: { email: "a@x.cn" } });
    let seen = 0;
    for await (const visit of Visit.find().lean().cursor({ batchSize: 50 })) seen += visit.title ? 1 : 0;
    expect(seen).toBe(300);
    expect(await Visit.exists({ title: "v1" })).not.toBeNull();
  });

  test("notices that a document was changed meanwhile", async () => {
    const [mine, theirs] = await Promise.all([Visit.findOne({ title: "v1" }), Visit.findOne({ title: "v1" })]);
    mine?.set("likes", 1);
    await mine?.save();
    theirs?.set("likes", 2);
    await expect(theirs?.save()).rejects.toThrow(/No matching document/);
  });

  test("writes in bulk and inserts on demand with defaults", async () => {
    const result = await Visit.bulkWrite([
      { updateMany: { filter: {}, update: { $inc: { likes: 1 } } } },
      { deleteOne: { filter: { title: "v9" } } },
    ]);
    expect(result).toMatchObject({ modifiedCount: 300, deletedCount: 1 });
    const options = { upsert: true, returnDocument: "after" } as const;
    const made = await Resident.findOneAndUpdate({ email: "new@x.cn" }, { $setOnInsert: { name: "N" } }, options);
    expect(made).toMatchObject({ name: "N", createdAt: expect.any(Date) });
  });

  test("finds what is near", async () => {
    const near = { $near: { $geometry: { type: "Point", coordinates: [108.9, 34.2] }, $maxDistance: 1000 } };
    expect(await Resident.find({ at: near }).lean()).toHaveLength(1);
  });

  test("commits a transaction as a whole or not at all", async () => {
    await connection.transaction(async (session) => {
      await Resident.create([{ email: "t1@x.cn" }], { session });
      await Visit.updateOne({ title: "v2" }, { $set: { likes: 50 } }, { session });
    });
    const failing = connection.transaction(async (session) => {
      await Resident.create([{ email: "t2@x.cn" }], { session });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await Resident.exists({ email: "t1@x.cn" })).not.toBeNull();
    expect(await Resident.exists({ email: "t2@x.cn" })).toBeNull();
  });
});
