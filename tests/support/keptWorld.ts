import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "@yanta/sandbox";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cache = path.join(root, "tests/node_modules/.cache/worlds");
/** What a world is made from. */
const SOURCES = ["packages/sandbox/src/world", "packages/sandbox/data", "packages/domain/src", "tests/api/support"];

/** Changes whenever a file that the world is made from does. */
function sourcesKey(): string {
  const key = createHash("sha256");
  for (const folder of SOURCES) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(file);
      key.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return key.digest("hex").slice(0, 16);
}

/**
 * A world that is made by the first test file that needs it and read by the others: seventy of them would otherwise spend
 * most of a minute on the same rows.
 */
export function keptWorld(name: string, make: () => World): World {
  const file = path.join(cache, `${name}-${sourcesKey()}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as World;
  } catch {
    const world = make();
    mkdirSync(cache, { recursive: true });
    // Another test file may read it: it is there whole or not at all.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(world));
    renameSync(own, file);
    return world;
  }
}
