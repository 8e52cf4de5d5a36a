import { afterAll, beforeAll, expect, test } from "@jest/globals";
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

const PEOPLE = 1_000;
let database: TestDatabase;
let folder: string;
const connections: Connection[] = [];

/** No key stays in the cache: each read unwraps what the store holds at that moment. */
async function aProcess() {
  const connection = await mongoose.createConnection(database.uri, { autoIndex: false, autoCreate: false }).asPromise();
  connections.push(connection);
  const keyProvider = fileKeyProvider(path.join(folder, "keys"));
  const store = mongoDataKeyStore(connection);
  const cache = { maxKeys: 1, ttlMs: 1 };
  return { connection, keyProvider, store, crypto: createFieldCrypto({ keyProvider, store, cache }) };
}
type Process = Awaited<ReturnType<typeof aProcess>>;

beforeAll(async () => {
  database = await freshDatabase("rotation");
  folder = await mkdtemp(path.join(tmpdir(), "yanta-rotation-"));
  await migrate(cryptoModels((await aProcess()).connection));
}, 180_000);

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await database.drop();
  await rm(folder, { recursive: true });
});

const ownerOf = (number: number): string => `r-${String(number).padStart(4, "0")}`;
const placeOf = (number: number) => ({ collection: "residents", field: "name", ownerId: ownerOf(number) });
const nameOf = (number: number): string => `张${number}`;

async function writeNames(process: Process): Promise<string[]> {
  const names: string[] = [];
  for (let from = 0; from < PEOPLE; from += 50) {
    const batch = Array.from({ length: 50 }, (_, at) => process.crypto.encrypt(placeOf(from + at), nameOf(from + at)));
    names.push(...(await Promise.all(batch)));
  }
  return names;
}

/** Reads people one after the other until told to stop. @returns reads done and failures met. */
async function readOn(process: Process, names: readonly string[], isOver: () => boolean) {
  const result = { reads: 0, failures: [] as unknown[] };
  for (let number = 0; !isOver(); number = (number + 7) % PEOPLE) {
    const name = await process.crypto.decrypt(placeOf(number), names[number] ?? "").catch((error: unknown) => error);
    result.reads += 1;
    if (name !== nameOf(number)) result.failures.push(name);
  }
  return result;
}

const countUnder = ({ connection }: Process, masterKeyVersion: string): Promise<number> =>
  connection.collection("datakeys").countDocuments({ masterKeyVersion });

/** A process that is killed half-way, as the store sees it: after some keys it is not heard of again. */
function dyingAfter(rewraps: number, { store }: Process) {
  let left = rewraps;
  const rewrap: typeof store.rewrap = (...key) =>
    left-- > 0 ? store.rewrap(...key) : Promise.reject(new Error("killed"));
  return { ...store, rewrap };
}

/** @returns what readers met while the master key was changed under 1,000 data keys. */
async function rotateWhileReading(names: readonly string[], rotate: () => Promise<void>) {
  const readers = [await aProcess(), await aProcess()];
  let isOver = false;
  const reading = readers.map((reader) => readOn(reader, names, () => isOver));
  try {
    await rotate();
  } finally {
    isOver = true;
  }
  return Promise.all(reading);
}

test("1,000 data keys move to a new master key, by two processes at once after one was killed, while reads go on without an error", async () => {
  const [one, other] = [await aProcess(), await aProcess()];
  const names = await writeNames(one);
  expect(await countUnder(one, "1")).toBe(PEOPLE);

  const readers = await rotateWhileReading(names, async () => {
    expect(await one.keyProvider.rotate()).toBe("2");
    const killed = rewrapDataKeys({ keyProvider: one.keyProvider, store: dyingAfter(120, one), batch: 50 });
    await expect(killed).rejects.toMatchObject({ code: "store-failed" });
    // What the killed one had sent is still on its way for a moment; the test's time limit ends the waiting.
    while ((await countUnder(one, "1")) > PEOPLE - 120) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await countUnder(one, "2")).toBe(120);

    const both = [one, other].map(({ keyProvider, store }) => rewrapDataKeys({ keyProvider, store, batch: 50 }));
    const reports = await Promise.all(both);
    expect(reports.reduce((sum, report) => sum + report.rewrapped, 0)).toBe(PEOPLE - 120);
    expect(reports.flatMap((report) => report.refused)).toEqual([]);
  });

  expect(readers.flatMap((reader) => reader.failures)).toEqual([]);
  for (const { reads } of readers) expect(reads).toBeGreaterThan(20);
  expect([await countUnder(one, "1"), await countUnder(one, "2")]).toEqual([0, PEOPLE]);
}, 120_000);

test("after that the old master key may go: a process that never held it reads everybody, and nothing is left to do", async () => {
  const before = await aProcess();
  const stored = await before.crypto.encrypt(placeOf(PEOPLE), nameOf(PEOPLE));
  await rm(path.join(folder, "keys", "master-1.key"));
  const { crypto, keyProvider, store } = await aProcess();
  expect(await crypto.decrypt(placeOf(PEOPLE), stored)).toBe(nameOf(PEOPLE));
  for (let from = 0; from < PEOPLE; from += 50) {
    const owners = Array.from({ length: 50 }, (_, at) => ownerOf(from + at));
    const keys = await Promise.all(owners.map(async (ownerId) => ({ ownerId, key: await store.find(ownerId) })));
    for (const { ownerId, key } of keys) {
      if (key === null || !("wrapped" in key)) throw new Error("every key is alive");
      expect(await keyProvider.unwrap(key, ownerId)).toHaveLength(32);
    }
  }
  expect(await rewrapDataKeys({ keyProvider, store, batch: 50 })).toEqual({ rewrapped: 0, overtaken: 0, refused: [] });
}, 60_000);
