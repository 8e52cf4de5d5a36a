import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { writeManifest } from "./manifest";
import { ensureTree } from "./treeCache";

let cache = "";
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), "store-cache-"));
});
afterEach(() => rmSync(cache, { recursive: true }));

const SERVER = "root/bin/server";

/** Stands for a fetch: two files, and a pause in which a second process could get in between. */
async function build(folder: string): Promise<void> {
  mkdirSync(path.join(folder, "root/bin"), { recursive: true });
  writeFileSync(path.join(folder, SERVER), "program");
  await pause(30);
  writeFileSync(path.join(folder, "root/library"), "library");
  await writeManifest(folder);
}

const counted = () => jest.fn(build);
const ensure = (builder: typeof build, onProgress: (line: string) => void = () => undefined) =>
  ensureTree({ cache, key: "key", build: builder, onProgress });

describe("the cache of engine trees", () => {
  test("builds a tree once and finds it afterwards", async () => {
    const builder = counted();
    const folder = await ensure(builder);
    expect(existsSync(path.join(folder, SERVER))).toBe(true);
    expect(await ensure(builder)).toBe(folder);
    expect(builder).toHaveBeenCalledTimes(1);
  });

  test.each([
    { says: "lacks a file", damage: (folder: string) => rmSync(path.join(folder, SERVER)) },
    { says: "has a file cut short", damage: (folder: string) => truncateSync(path.join(folder, SERVER), 3) },
    { says: "was never finished", damage: (folder: string) => rmSync(path.join(folder, "tree.json")) },
    {
      says: "has an unreadable manifest",
      damage: (folder: string) => writeFileSync(path.join(folder, "tree.json"), "{"),
    },
  ])("rebuilds a tree that $says, and says so", async ({ damage }) => {
    const folder = await ensure(build);
    damage(folder);
    const builder = counted();
    const lines: string[] = [];
    await ensure(builder, (line) => lines.push(line));
    expect(builder).toHaveBeenCalledTimes(1);
    expect(lines.join()).toContain("damaged");
    expect(existsSync(path.join(folder, SERVER))).toBe(true);
  });

  test("lets those who ask at the same time wait for one build", async () => {
    const builder = counted();
    await Promise.all([ensure(builder), ensure(builder), ensure(builder)]);
    expect(builder).toHaveBeenCalledTimes(1);
  });

  test("leaves nothing behind when a build fails, and builds at the next call", async () => {
    const failing = async (folder: string) => {
      await build(folder);
      throw new Error("no network");
    };
    await expect(ensure(failing)).rejects.toThrow("no network");
    expect(readdirSync(cache)).toEqual([]);
    await ensure(build);
    expect(readdirSync(cache)).toEqual(["key"]);
  });

  test("removes what a killed build has left", async () => {
    mkdirSync(path.join(cache, "key.making-dead"));
    await ensure(build);
    expect(readdirSync(cache)).toEqual(["key"]);
  });
});
