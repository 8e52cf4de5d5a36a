import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startStore, type Store, type StoreOptions } from "../startStore";

/** Tests that start, kill or limit an engine need one that is ours to treat so. */
export const engineIsOurs = !process.env["MONGODB_URI"];

/** A folder for data that others may enter, as root's engine is not root. */
export function newDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "store-test-"));
  chmodSync(folder, 0o755);
  return folder;
}

export const removeDataDir = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Starts a store of the test's own, on whatever engine this machine chooses. */
export function ownStore(options: StoreOptions): Promise<Store> {
  return startStore({ debianMirror: process.env["STORE_DEBIAN_MIRROR"], ...options });
}
