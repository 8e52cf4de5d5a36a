import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { tryLock, waitForLock } from "./fileLock";
import { identityOf } from "./processIdentity";

let dir = "";
let lockPath = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "store-lock-"));
  lockPath = path.join(dir, "store.lock");
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Above every process number that Linux gives out. */
const NO_SUCH_PID = 4_194_305;

describe("a lock that is a file", () => {
  test("names its owner to whoever comes second", () => {
    expect(tryLock(lockPath)).toHaveProperty("release");
    expect(tryLock(lockPath)).toEqual({ heldBy: process.pid });
  });

  test("is free again after its release", () => {
    const first = tryLock(lockPath);
    if ("release" in first) first.release();
    expect(existsSync(lockPath)).toBe(false);
    expect(tryLock(lockPath)).toHaveProperty("release");
  });

  test.each([
    { says: "its owner has ended", content: JSON.stringify({ pid: NO_SUCH_PID, startTicks: "1" }) },
    {
      says: "the owner's number was given to a later process",
      content: JSON.stringify({ ...identityOf(process.ppid), startTicks: "1" }),
    },
    { says: "it was half written", content: "{" },
  ])("is taken over when $says", ({ content }) => {
    writeFileSync(lockPath, content);
    expect(tryLock(lockPath)).toHaveProperty("release");
  });

  test("is not taken over while another process lives", () => {
    writeFileSync(lockPath, JSON.stringify(identityOf(process.ppid)));
    expect(tryLock(lockPath)).toEqual({ heldBy: process.ppid });
  });

  test("is waited for, and given up after the time allowed", async () => {
    tryLock(lockPath);
    expect(await waitForLock(lockPath, 50)).toBeNull();
  });
});
