import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { StoreProblem } from "../storeProblem";
import { othersMayReach } from "../tree/cacheFolder";
import type { ServerAccount } from "./account";

/** Names the server's socket file; no TCP port is opened, and each cluster has its own folder for it. */
export const SOCKET_PORT = 54318;

/** A Unix socket's path may hold 107 bytes on Linux: sun_path is 108 with its closing zero, see unix(7). */
const SOCKET_PATH_BYTES = 107;

/** Folders that root's engine may use when the data folder lies behind one that `nobody` cannot pass. */
const REACHABLE_HOMES = ["/var/lib/yanta-local-store", path.join(tmpdir(), "yanta-local-store-data")];
const POINTER = "cluster-location";

/**
 * The folder of the PostgreSQL cluster that belongs to `dataDir`, normally inside it.
 *
 * When the server runs as another user who cannot reach `dataDir` (a checkout under `/root`), the cluster lies in a
 * reachable folder instead; a file in `dataDir` names it, so deleting `dataDir` still gives an empty store.
 */
export function clusterHome(dataDir: string, account: ServerAccount, onProgress: (line: string) => void): string {
  if (!account || othersMayReach(dataDir)) return path.join(dataDir, "postgres");
  const pointer = path.join(dataDir, POINTER);
  const known = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
  const home = known && existsSync(known) ? known : newReachableHome();
  writeFileSync(pointer, `${home}\n`);
  onProgress(`The database runs as "nobody", who cannot enter ${dataDir}; its files are in ${home}.`);
  return path.join(home, "postgres");
}

function newReachableHome(): string {
  const parent = REACHABLE_HOMES.find((home) => othersMayReach(path.dirname(home)));
  if (!parent) throw new StoreProblem("No folder that the user nobody can enter was found for the database.");
  const home = path.join(parent, randomBytes(6).toString("hex"));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

/** The folder for the server's socket: the cluster's own, or a private one with a short name when its path is too long. */
export function socketFolder(cluster: string, account: ServerAccount): string {
  if (fitsSocket(cluster)) return cluster;
  const parent = fitsSocket(path.join(tmpdir(), "yls-XXXXXX")) ? tmpdir() : "/tmp";
  const folder = mkdtempSync(path.join(parent, "yls-"));
  giveTo(folder, account);
  return folder;
}

const fitsSocket = (folder: string): boolean =>
  Buffer.byteLength(path.join(folder, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= SOCKET_PATH_BYTES;

/** Makes a folder private to the server's user. */
export function giveTo(folder: string, account: ServerAccount): void {
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}
