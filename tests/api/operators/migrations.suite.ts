import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose, { Schema, type Connection } from "mongoose";
import { migrate } from "../../../bff/src/platform/migrations";

describe("migrations", () => {
  let database: TestDatabase;
  let connection: Connection;
  beforeAll(async () => {
    database = await freshDatabase("migrations");
    connection = await mongoose.createConnection(database.uri, { autoIndex: false, autoCreate: false }).asPromise();
  });
  afterAll(async () => {
    await connection.close();
    await database.drop();
  });

  const visitSchema = () =>
    new Schema({ number: String, kept: Date })
      .index({ number: 1 }, { unique: true, partialFilterExpression: { number: { $exists: true } } })
      .index({ kept: 1 }, { expireAfterSeconds: 60 });
  const indexes = async () => {
    const found = await connection.collection("visits").indexes();
    return found.map(({ key, unique, expireAfterSeconds }) => ({ key, unique, expireAfterSeconds }));
  };
  const DECLARED = [
    { key: { _id: 1 } },
    { key: { number: 1 }, unique: true },
    { key: { kept: 1 }, expireAfterSeconds: 60 },
  ];

  describe("the collections of a release", () => {
    test("are made with every index that is declared, and a second run changes nothing", async () => {
      const models = [
        connection.model("Visit", visitSchema(), "visits"),
        connection.model("Plain", new Schema({ text: String }), "plain"),
      ];
      for (const _run of ["first", "second"]) {
        await migrate(models);
        expect(await indexes()).toEqual(DECLARED);
      }
      expect((await connection.listCollections()).map(({ name }) => name).sort()).toEqual(["plain", "visits"]);
    });

    test("get back an index that somebody dropped", async () => {
      await connection.collection("visits").dropIndex("number_1");
      await migrate([connection.model("Visit")]);
      expect((await indexes()).map(({ key }) => key)).toContainEqual({ number: 1 });
    });

    test("get the index that a new release adds to them", async () => {
      const grown = connection.model("GrownVisit", visitSchema().index({ kept: 1, number: 1 }), "visits");
      await migrate([grown]);
      expect((await indexes()).map(({ key }) => key)).toContainEqual({ kept: 1, number: 1 });
    });
  });
});
