import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose, { type Connection } from "mongoose";
import {
  createFieldCrypto,
  cryptoModels,
  fileKeyProvider,
  mongoDataKeyStore,
  rewrapDataKeys,
} from "../../../bff/src/platform/crypto";
import { migrate } from "../../../bff/src/platform/migrations";

let database: TestDatabase;
let folder: string;
const connections: Connection[] = [];

/** A process of its own as far as this can tell: other connection, other cache, other key provider; same store and files. */
async function aProcess() {
  const connection = await mongoose.createConnection(database.uri, { autoIndex: false, autoCreate: false }).asPromise();
  connections.push(connection);
  const keyProvider = fileKeyProvider(path.join(folder, "keys"));
  const store = mongoDataKeyStore(connection);
  return { connection, keyProvider, store, crypto: createFieldCrypto({ keyProvider, store }) };
}

beforeAll(async () => {
  database = await freshDatabase("crypto");
  folder = await mkdtemp(path.join(tmpdir(), "yanta-crypto-"));
  const { connection } = await aProcess();
  await migrate(cryptoModels(connection));
  await migrate(cryptoModels(connection));
}, 180_000);

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await database.drop();
  await rm(folder, { recursive: true });
});

const placeOf = (ownerId: string) => ({ collection: "residents", field: "name", ownerId });

describe("data keys in the store", () => {
  test("two processes that write the first field of one person at once use one key", async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    for (let round = 0; round < 50; round += 1) {
      const place = placeOf(`both-${round}`);
      const [byOne, byOther] = await Promise.all([
        one.crypto.encrypt(place, "张三"),
        other.crypto.encrypt(place, "李四"),
      ]);
      expect([await other.crypto.decrypt(place, byOne), await one.crypto.decrypt(place, byOther)]).toEqual([
        "张三",
        "李四",
      ]);
    }
    const documents = await one.connection
      .collection("datakeys")
      .countDocuments({ _id: { $regex: "^both-" } as never });
    expect(documents).toBe(50);
  });

  test("a process that starts later reads what was written", async () => {
    const stored = await (await aProcess()).crypto.encrypt(placeOf("later"), "王五");
    expect(await (await aProcess()).crypto.decrypt(placeOf("later"), stored)).toBe("王五");
  });

  test("a destroyed key is gone from the store, for every process that has not just used it, and stays gone", async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    const stored = await one.crypto.encrypt(placeOf("leaver"), "赵六");
    await one.crypto.eraseOwner("leaver");
    await one.crypto.eraseOwner("leaver");
    await expect(other.crypto.decrypt(placeOf("leaver"), stored)).rejects.toMatchObject({ code: "owner-erased" });
    await expect(other.crypto.encrypt(placeOf("leaver"), "赵六")).rejects.toMatchObject({ code: "owner-erased" });
    const left = await one.connection.collection("datakeys").findOne({ _id: "leaver" as never });
    expect(Object.keys(left ?? {}).sort()).toEqual(["_id", "createdAt", "erasedAt"]);
  });

  test("somebody who never had a key gets none after being erased", async () => {
    const { crypto } = await aProcess();
    await crypto.eraseOwner("stranger");
    await expect(crypto.encrypt(placeOf("stranger"), "孙七")).rejects.toMatchObject({ code: "owner-erased" });
  });

  test("an unreachable store is a typed failure", async () => {
    const { connection, crypto } = await aProcess();
    await connection.close();
    await expect(crypto.encrypt(placeOf("nobody"), "周八")).rejects.toMatchObject({ code: "store-failed" });
  });
});

test("a key altered in the store is refused and named by the rotation, which goes on with the others", async () => {
  const { connection, crypto, keyProvider, store } = await aProcess();
  for (const ownerId of ["alt-1", "alt-2", "alt-3"]) await crypto.encrypt(placeOf(ownerId), "吴九");
  const keys = connection.collection("datakeys");
  const other = await keys.findOne({ _id: "alt-1" as never });
  await keys.updateOne({ _id: "alt-2" as never }, { $set: { wrapped: other?.["wrapped"] } });
  const fresh = await aProcess();
  await expect(fresh.crypto.encrypt(placeOf("alt-2"), "吴九")).rejects.toMatchObject({ code: "data-key-refused" });

  await keyProvider.rotate();
  const report = await rewrapDataKeys({ keyProvider, store, batch: 2 });
  expect(report.refused).toEqual(["alt-2"]);
  expect(report.rewrapped).toBeGreaterThanOrEqual(2);
  await keys.deleteOne({ _id: "alt-2" as never });
});
