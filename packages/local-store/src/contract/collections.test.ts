import { describe, expect, test } from "@jest/globals";
import { analyzeStore, analyzeThrough } from "../analyzeStore";
import { contractDatabase } from "./contractDatabase";

const store = contractDatabase("collections");

describe("collections", () => {
  test("are made, listed, renamed and dropped", async () => {
    const names = async () =>
      (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    await store.db.createCollection("made");
    expect(await names()).toContain("made");
    await store.collection("made").rename("renamed");
    expect(await names()).toContain("renamed");
    expect(await store.db.dropCollection("renamed")).toBe(true);
    expect(await names()).not.toContain("renamed");
  });

  test("that do not exist are empty", async () => {
    expect(await store.collection("absent").find().toArray()).toEqual([]);
    expect(await store.collection("absent").countDocuments()).toBe(0);
  });

  test("with a schema refuse documents that break it", async () => {
    const required = {
      $jsonSchema: { bsonType: "object", required: ["code"], properties: { code: { bsonType: "string" } } },
    };
    const checked = await store.db.createCollection("checked", { validator: required });
    await checked.insertOne({ code: "1" });
    await expect(checked.insertOne({ other: 1 })).rejects.toMatchObject({ code: 121 });
    await expect(checked.insertOne({ code: 5 })).rejects.toMatchObject({ code: 121 });
    expect(await checked.countDocuments()).toBe(1);
  });

  test("belong to a database that is listed and has statistics", async () => {
    await store.collection("some").insertOne({ a: 1 });
    const { databases } = await store.db.admin().listDatabases();
    expect(databases.map(({ name }) => name)).toContain(store.db.databaseName);
    expect(await store.db.stats()).toMatchObject({ ok: 1 });
  });
});

describe("what the store says of itself", () => {
  test("a command that it does not know is error 59", async () => {
    await expect(store.db.command({ noSuchCommand: 1 })).rejects.toMatchObject({ code: 59 });
  });

  test("a query that makes no sense is refused, and the connection goes on", async () => {
    await expect(store.collection("some").findOne({ a: { $noSuchOperator: 1 } })).rejects.toMatchObject({ code: 2 });
    expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test("statistics are refreshed, or are no concern of it, without failure", async () => {
    await store.collection("loaded").insertMany(Array.from({ length: 2000 }, (_, v) => ({ v })));
    await analyzeThrough(store.db);
    await analyzeStore(store.uri);
    expect(await store.collection("loaded").countDocuments({ v: { $gte: 1990 } })).toBe(10);
  });
});
