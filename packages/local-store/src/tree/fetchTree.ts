import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StoreProblem } from "../storeProblem";
import { cacheFolder } from "./cacheFolder";
import { closureOf } from "./closure";
import { machinesDebianMirror } from "./debianMirror";
import { writeManifest } from "./manifest";
import { openPrivateApt } from "./privateApt";
import { machineLayout, RECIPE, recipeKey, type MachineLayout } from "./recipe";
import { ensureTree } from "./treeCache";
import { unpackTree } from "./unpack";
import { verifyLibraries } from "./verifyLibraries";

/** Where the engine may be fetched from, and who will run it. */
export interface TreeRequest {
  /** Overrides the machine's own mirror, which is asked for only when something must be fetched. */
  mirror: string | undefined;
  isRoot: boolean;
  onProgress: (line: string) => void;
}

/**
 * Gives the root of an engine tree, from the cache or from Debian (about 60 MB to download, 180 MB unpacked).
 *
 * @throws StoreProblem when the tree is not cached and cannot be fetched.
 */
export async function engineTree(request: TreeRequest): Promise<string> {
  const layout = machineLayout();
  const folder = await ensureTree({
    cache: cacheFolder(request.isRoot),
    key: recipeKey(layout),
    build: (target) => buildTree(target, layout, request),
    onProgress: request.onProgress,
  });
  return path.join(folder, "root");
}

async function buildTree(target: string, layout: MachineLayout, request: TreeRequest): Promise<void> {
  const { onProgress } = request;
  const mirror = request.mirror ?? (await machinesDebianMirror());
  if (!mirror) {
    throw new StoreProblem("No Debian mirror is known on this machine; name one in STORE_DEBIAN_MIRROR.");
  }
  onProgress(`Fetching the database engine (PostgreSQL 18 with DocumentDB) from ${mirror}, once for this machine.`);
  const { suite } = RECIPE;
  const aptFolder = path.join(target, "apt");
  const apt = await openPrivateApt({ folder: aptFolder, mirror, suite, architecture: layout.architecture });
  const index = await apt.packageIndex();
  const names = closureOf(index, RECIPE.requested, RECIPE.pruned);
  const absent = RECIPE.requested.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    throw new StoreProblem(
      `The Debian mirror ${mirror} does not carry ${absent.join(", ")} in ${suite}; name another in STORE_DEBIAN_MIRROR.`,
    );
  }
  const debs = await apt.download(names);
  onProgress(`Unpacking ${names.length} packages.`);
  const root = path.join(target, "root");
  await unpackTree(debs, root, layout);
  await verifyLibraries(root, layout);
  const versions = Object.fromEntries(names.map((name) => [name, index.packages.get(name)?.version]));
  await writeFile(path.join(target, "versions.json"), `${JSON.stringify(versions, null, 1)}\n`);
  await rm(aptFolder, { recursive: true });
  await writeManifest(target);
}
