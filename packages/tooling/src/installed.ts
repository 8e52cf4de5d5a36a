import { existsSync } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";

/** A package as it lies on the disk. */
export interface Installed {
  name: string;
  version: string;
  /** SPDX expression by its own manifest; "none" when that says nothing. */
  licence: string;
  folder: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Manifest;

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === "string") return license;
  return license?.type ?? (licenses?.map(({ type }) => type ?? "none").join(" OR ") || "none");
}

const describe = (folder: string, manifest: Manifest): Installed => ({
  name: manifest.name ?? path.basename(folder),
  version: manifest.version ?? "",
  licence: licenceOf(manifest),
  folder,
});

/** Where Node finds a package from a folder; undefined when it is not installed. */
async function folderOf(name: string, from: string): Promise<string | undefined> {
  for (let folder = from; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return realpath(candidate);
  }
  return undefined;
}

/** Every package that a workspace package needs to run, over all steps; the workspace's own are passed through. */
export async function shippedWith(workspacePackage: string): Promise<Installed[]> {
  const found = new Map<string, Installed>();
  const seen = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = await manifestOf(folder);
    if (folder.includes(`${path.sep}node_modules${path.sep}`)) found.set(folder, describe(folder, manifest));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const needed = await folderOf(name, folder);
      // A package for another system is named by its manifest and not installed here.
      if (needed !== undefined) await visit(needed);
      else if (manifest.optionalDependencies?.[name] === undefined) throw new Error(`${name} is not installed`);
    }
  };
  await visit(await realpath(workspacePackage));
  return [...found.values()];
}

/** Every package in pnpm's folder. @param root - of the workspace */
export async function allInstalled(root: string): Promise<Installed[]> {
  const store = path.join(root, "node_modules/.pnpm");
  const found: Installed[] = [];
  for (const entry of await readdir(store)) {
    const inside = path.join(store, entry, "node_modules");
    for (const folder of await packagesIn(inside)) found.push(describe(folder, await manifestOf(folder)));
  }
  return found;
}

/** Its own package only: the others beside it are links to theirs. */
async function packagesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const nested = entries.map(async ({ name }) => {
    const inside = path.join(folder, name);
    if (name.startsWith("@")) return packagesIn(inside);
    return existsSync(path.join(inside, "package.json")) ? [inside] : [];
  });
  return (await Promise.all(nested)).flat();
}
