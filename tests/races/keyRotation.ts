import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase } from "@yanta/local-store/testing";
import mongoose, { type Connection } from "mongoose";
import {
  createFieldCrypto,
  cryptoModels,
  fileKeyProvider,
  mongoDataKeyStore,
  rewrapDataKeys,
} from "../../bff/src/platform/crypto";
import { migrate } from "../../bff/src/platform/migrations";

/** Keys that are made, read and re-wrapped at once. */
const BATCH = 50;
const LOOK_MS = 50;

/** A store with one data key a person, and processes that share it and the files of the master key. */
export interface RotationWorld {
  people: number;
  keyFolder: string;
  /** No key stays in its cache: each read unwraps what the store holds at that moment. */
  process(): Promise<RotationProcess>;
  stop(): Promise<void>;
}
export type RotationProcess = Awaited<ReturnType<typeof openProcess>>;

async function openProcess(uri: string, keyFolder: string) {
  const connection = await mongoose.createConnection(uri, { autoIndex: false, autoCreate: false }).asPromise();
  const keyProvider = fileKeyProvider(keyFolder);
  const store = mongoDataKeyStore(connection);
  const crypto = createFieldCrypto({ keyProvider, store, cache: { maxKeys: 1, ttlMs: 1 } });
  return { connection, keyProvider, store, crypto };
}

export async function rotationWorld(people: number): Promise<RotationWorld> {
  const database = await freshDatabase("rotation");
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-rotation-"));
  const keyFolder = path.join(folder, "keys");
  const connections: Connection[] = [];
  const process = async () => {
    const opened = await openProcess(database.uri, keyFolder);
    connections.push(opened.connection);
    return opened;
  };
  await migrate(cryptoModels((await process()).connection));
  return {
    people,
    keyFolder,
    process,
    stop: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export const ownerOf = (number: number): string => `r-${String(number).padStart(5, "0")}`;
export const placeOf = (number: number) => ({ collection: "residents", field: "name", ownerId: ownerOf(number) });
export const nameOf = (number: number): string => `张${number}`;
export const countUnder = ({ connection }: RotationProcess, masterKeyVersion: string): Promise<number> =>
  connection.collection("datakeys").countDocuments({ masterKeyVersion });

async function writeNames({ crypto }: RotationProcess, people: number): Promise<string[]> {
  const names: string[] = [];
  for (let from = 0; from < people; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, at) => crypto.encrypt(placeOf(from + at), nameOf(from + at)));
    names.push(...(await Promise.all(batch)));
  }
  return names;
}

/** Reads people one after the other until told to stop. @returns reads done and failures met. */
async function readOn({ crypto }: RotationProcess, names: readonly string[], isOver: () => boolean) {
  const result = { reads: 0, failures: 0 };
  for (let number = 0; !isOver(); number = (number + 7) % names.length) {
    const name = await crypto.decrypt(placeOf(number), names[number] ?? "").catch((error: unknown) => error);
    result.reads += 1;
    if (name !== nameOf(number)) result.failures += 1;
  }
  return result;
}

/** A process that is killed half-way, as the store sees it: after some keys it is not heard of again. */
function dyingAfter(rewraps: number, { store }: RotationProcess) {
  let left = rewraps;
  const rewrap: typeof store.rewrap = (...key) =>
    left-- > 0 ? store.rewrap(...key) : Promise.reject(new Error("killed"));
  return { ...store, rewrap };
}

export interface RotationReport {
  people: number;
  /** By the process that was killed, and by the two that went on. */
  rewrapped: { killed: number; others: number };
  refused: string[];
  /** Of each of two processes that read all the while. */
  reads: number[];
  failures: number;
  /** Keys still under the old master key. */
  left: number;
}

/**
 * Changes the master key under everybody's data key while two processes read: one that rotates is killed, and two others
 * finish its work at the same time.
 */
export async function rotateUnderReaders(world: RotationWorld): Promise<RotationReport> {
  const { people } = world;
  const killedAfter = Math.floor(people / 8);
  const [one, other] = [await world.process(), await world.process()];
  const names = await writeNames(one, people);
  const readers = [await world.process(), await world.process()];
  let isOver = false;
  const reading = readers.map((reader) => readOn(reader, names, () => isOver));
  try {
    await one.keyProvider.rotate();
    const dying = { keyProvider: one.keyProvider, store: dyingAfter(killedAfter, one), batch: BATCH };
    await rewrapDataKeys(dying).catch(() => undefined);
    // What the killed one had sent is still on its way for a moment.
    while ((await countUnder(one, "1")) > people - killedAfter) await new Promise((go) => setTimeout(go, LOOK_MS));
    const killed = await countUnder(one, "2");
    const both = [one, other].map(({ keyProvider, store }) => rewrapDataKeys({ keyProvider, store, batch: BATCH }));
    const reports = await Promise.all(both);
    isOver = true;
    const read = await Promise.all(reading);
    return {
      people,
      rewrapped: { killed, others: reports.reduce((sum, { rewrapped }) => sum + rewrapped, 0) },
      refused: reports.flatMap(({ refused }) => refused),
      reads: read.map(({ reads }) => reads),
      failures: read.reduce((sum, { failures }) => sum + failures, 0),
      left: await countUnder(one, "1"),
    };
  } finally {
    isOver = true;
    await Promise.all(reading);
  }
}
