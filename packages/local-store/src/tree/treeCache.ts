import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { waitForLock } from "../lock/fileLock";
import { StoreProblem } from "../storeProblem";
import { isWhole } from "./manifest";

/** Ten minutes: another process may be fetching over a slow line. */
const WAIT_FOR_OTHERS_MS = 600_000;

/** How a tree is found in the cache, and made when it is not there. */
export interface CachedTree {
  /** The cache folder; it exists. */
  cache: string;
  key: string;
  /** Fills an empty folder with a tree and its manifest. */
  build: (folder: string) => Promise<void>;
  onProgress: (line: string) => void;
}

/**
 * Gives the folder of a whole tree, building it when it is absent or broken.
 *
 * A tree is built beside its place and moved there in one step, so a half-written one never has the final name.
 * Processes that ask at the same time wait for the one that builds.
 */
export async function ensureTree({ cache, key, build, onProgress }: CachedTree): Promise<string> {
  const place = path.join(cache, key);
  if (await isWhole(place)) return place;
  const release = await waitForLock(`${place}.lock`, WAIT_FOR_OTHERS_MS);
  if (!release)
    throw new StoreProblem(`Another process has been fetching the database engine into ${cache} for too long.`);
  try {
    if (await isWhole(place)) return place;
    await sweep(cache, key, onProgress);
    const beside = `${place}.making-${randomBytes(4).toString("hex")}`;
    await mkdir(beside, { mode: 0o755 });
    try {
      await build(beside);
      await rename(beside, place);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
    return place;
  } finally {
    release();
  }
}

/** Removes a broken tree and what builds that were killed have left. Only the holder of the lock may. */
async function sweep(cache: string, key: string, onProgress: (line: string) => void): Promise<void> {
  for (const entry of await readdir(cache)) {
    if (entry !== key && !entry.startsWith(`${key}.making-`)) continue;
    if (entry === key) onProgress("The cached database engine is damaged; it is fetched again.");
    await rm(path.join(cache, entry), { recursive: true, force: true });
  }
}
