import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose from "mongoose";
import { identityModels, seedStaff } from "../../../bff/src/features/identity";
import { createFieldCrypto, cryptoModels, fileKeyProvider, mongoDataKeyStore } from "../../../bff/src/platform/crypto";
import { migrate } from "../../../bff/src/platform/migrations";

describe("seed staff", () => {
  let database: TestDatabase;
  let dataDir = "";
  let connection: mongoose.Connection;
  beforeAll(async () => {
    database = await freshDatabase("seed");
    dataDir = await mkdtemp(path.join(tmpdir(), "yanta-seed-"));
    connection = await mongoose.createConnection(database.uri, { autoIndex: false }).asPromise();
    await migrate([...identityModels(connection), ...cryptoModels(connection)]);
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const places = [
    { stationId: "610113-D001", level: "district", counters: [{ counterId: "1" }] },
    { stationId: "610113-C001", level: "community", counters: [] },
  ] as const;

  test("the world's staff get random passwords once: three are told, all are in a file for its owner, none in the store", async () => {
    const crypto = createFieldCrypto({
      keyProvider: fileKeyProvider(path.join(dataDir, "keys")),
      store: mongoDataKeyStore(connection),
    });
    const seeding = { connection, crypto, places, dataDir };
    const first = await seedStaff(seeding, new Date());
    expect(first.opened).toBe(4);
    expect(first.examples.map(({ role, account }) => `${role} ${account}`)).toEqual([
      "administrator admin",
      "supervisor 610113-d001.lead",
      "clerk 610113-d001.w1",
    ]);
    expect((await stat(first.file)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(first.file, "utf8")).trim().split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toContain("610113-c001.w1");

    const again = await seedStaff(seeding, new Date());
    expect(again).toEqual({ ...first, opened: 0 });

    const stored = JSON.stringify(await connection.collection("staff").find().toArray());
    for (const { password } of first.examples) expect(stored).not.toContain(password);
  }, 120_000);
});
