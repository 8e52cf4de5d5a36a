import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../storeProblem";
import { identityOf, isRunning, type ProcessIdentity } from "./processIdentity";

export type LockAttempt = { release: () => void } | { heldBy: number };

/**
 * Takes a lock that is a file naming its owner. A lock whose owner has ended is taken over.
 *
 * @param path - the file; its folder must exist.
 * @returns `release`, or the process id of the living owner (which may be this process).
 */
export function tryLock(path: string): LockAttempt {
  const claim = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(claim, JSON.stringify(identityOf(process.pid)));
  try {
    for (;;) {
      if (linkIfFree(claim, path)) return { release: () => releaseIfMine(path) };
      const owner = readOwner(path);
      if (owner && isRunning(owner)) return { heldBy: owner.pid };
      removeStale(path, `${claim}.stale`, owner);
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Waits for the lock; `null` when it is still held after `timeoutMs`. */
export async function waitForLock(path: string, timeoutMs: number): Promise<(() => void) | null> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const attempt = tryLock(path);
    if ("release" in attempt) return attempt.release;
    if (Date.now() > deadline) return null;
    await pause(100);
  }
}

/** A hard link either appears whole or fails: no reader ever sees a lock without its owner. */
function linkIfFree(claim: string, path: string): boolean {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function readOwner(path: string): ProcessIdentity | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isIdentity(owner) ? owner : null;
  } catch {
    return null;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number";
}

/** Two takers may judge the same stale lock; whoever moved a fresh one away by mistake puts it back. */
function removeStale(path: string, aside: string, judged: ProcessIdentity | null): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = readOwner(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(judged) && isRunning(moved)) linkIfFree(aside, path);
  rmSync(aside, { force: true });
}

function releaseIfMine(path: string): void {
  if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
}
