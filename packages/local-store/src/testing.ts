import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { MongoClient } from "mongodb";
import { startStore } from "./startStore";

/** A database that nobody else uses. */
export interface TestDatabase {
  name: string;
  /** With the database's name in it, as mongoose wants it. */
  uri: string;
  drop(): Promise<void>;
}

/** TTL at ten seconds instead of sixty, so that a test can wait for it. */
const TEST_LIMITS = { ttlEverySeconds: 10 };

let started: Promise<{ uri: string }> | null = null;

/**
 * The store that tests share.
 *
 * TEST_STORE_URI names it when a runner has started one for the whole run; MONGODB_URI names a real MongoDB; otherwise one
 * is started for this process, used by all its test files, and ends with it.
 */
export function testStore(): Promise<{ uri: string }> {
  started ??= findOrStart();
  return started;
}

/**
 * A database of its own for one test file.
 *
 * @param label - part of the database's name, for whoever looks into the store while a test runs.
 */
export async function freshDatabase(label = "test"): Promise<TestDatabase> {
  const store = await testStore();
  const name = `${label.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 30)}_${randomBytes(5).toString("hex")}`;
  const uri = withDatabase(store.uri, name);
  return {
    name,
    uri,
    async drop() {
      const client = new MongoClient(uri);
      try {
        await client.db(name).dropDatabase();
      } finally {
        await client.close();
      }
    },
  };
}

/** Puts a database's name into a connection string; who signed in through `admin` goes on doing so. */
export function withDatabase(uri: string, name: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(?:\?(.*))?$/.exec(uri);
  if (!parts?.[1]) throw new TypeError("not a MongoDB connection string");
  const options = new URLSearchParams(parts[2] ?? "");
  if (parts[1].includes("@") && !options.has("authSource")) options.set("authSource", "admin");
  const query = options.toString();
  return `${parts[1]}/${name}${query ? `?${query}` : ""}`;
}

async function findOrStart(): Promise<{ uri: string }> {
  const named = process.env["TEST_STORE_URI"] || process.env["MONGODB_URI"];
  if (named) return { uri: named };
  // Each test file has its own copy of this module, so files of one process meet through a file named by the process.
  const dataDir = path.join(tmpdir(), `yanta-test-store-${process.pid}`);
  const note = path.join(dataDir, "uri");
  const known = readOr(note);
  if (known && (await answers(known))) return { uri: known };
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const debianMirror = process.env["STORE_DEBIAN_MIRROR"];
  const { uri } = await startStore({ dataDir, debianMirror, limits: TEST_LIMITS, isDisposable: true });
  writeFileSync(note, uri);
  return { uri };
}

function answers(uri: string): Promise<boolean> {
  const port = Number(/:(\d+)/.exec(uri.slice("mongodb://".length))?.[1]);
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(socket.destroy().destroyed));
    socket.once("error", () => resolve(false));
  });
}

function readOr(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
