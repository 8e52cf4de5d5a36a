import { readFileSync } from "node:fs";
import { lstat, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

const MANIFEST = "tree.json";

/** What a whole tree amounts to; a file that is missing or cut short changes one of the two. */
interface Manifest {
  files: number;
  bytes: number;
}

/** Records the tree as it stands. Written last, so a tree without it was never finished. */
export async function writeManifest(folder: string): Promise<void> {
  await writeFile(path.join(folder, MANIFEST), JSON.stringify(await measure(path.join(folder, "root"))));
}

/** Whether the tree still is what was recorded. Costs one `lstat` a file, about 50 ms. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const recorded: unknown = JSON.parse(readFileSync(path.join(folder, MANIFEST), "utf8"));
    const found = await measure(path.join(folder, "root"));
    return isManifest(recorded) && recorded.files === found.files && recorded.bytes === found.bytes;
  } catch {
    return false;
  }
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "files" in value && "bytes" in value;
}

async function measure(folder: string): Promise<Manifest> {
  const total: Manifest = { files: 0, bytes: 0 };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const sizes = await Promise.all(
    files.map(async (entry) => (await lstat(path.join(entry.parentPath ?? entry.path, entry.name))).size),
  );
  for (const size of sizes) {
    total.files += 1;
    total.bytes += size;
  }
  return total;
}
