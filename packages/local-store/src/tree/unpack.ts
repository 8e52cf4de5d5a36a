import { mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { runProgram } from "../runProgram";
import { POSTGRES_HOME, RECIPE, type MachineLayout } from "./recipe";

/** One package: dpkg-deb reads the archive, tar leaves out what the recipe excludes. */
const UNPACK_ONE = 'deb=$1; root=$2; shift 2; dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$root" "$@"';

/** Two, because unpacking is decompression and the smallest machine in use has two cores. */
const UNPACK_AT_ONCE = 2;

/** Unpacks every package of a folder into `root`, links as Debian's maintainer scripts would, and wraps the programs. */
export async function unpackTree(debs: string, root: string, layout: MachineLayout): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o755 });
  const queue = (await readdir(debs)).filter((file) => file.endsWith(".deb")).map((file) => path.join(debs, file));
  const unpackNext = async (): Promise<void> => {
    for (let deb = queue.pop(); deb !== undefined; deb = queue.pop()) await unpackOne(deb, root);
  };
  await Promise.all(Array.from({ length: UNPACK_AT_ONCE }, unpackNext));
  // Debian makes this name with update-alternatives when the package is installed.
  await symlink("postgis-3.control", path.join(root, "usr/share/postgresql/18/extension/postgis.control"));
  await wrapPrograms(root, layout);
}

async function unpackOne(deb: string, root: string): Promise<void> {
  const exclusions = RECIPE.excluded.map((pattern) => `--exclude=${pattern}`);
  const options = ["--keep-directory-symlink", "--wildcards", "--no-same-owner", ...exclusions];
  await runProgram("sh", ["-c", UNPACK_ONE, "sh", deb, root, ...options]);
}

/**
 * The tree's C library is newer than the machine's, so each program is a wrapper that calls the tree's own loader.
 * `--argv0` keeps the name by which PostgreSQL finds its own files.
 */
async function wrapPrograms(root: string, layout: MachineLayout): Promise<void> {
  const home = path.join(root, POSTGRES_HOME);
  await rename(path.join(home, "bin"), path.join(home, "real"));
  await mkdir(path.join(home, "bin"));
  for (const file of await readdir(path.join(home, "real"))) {
    if (RECIPE.programs.some((program) => program === file)) {
      await writeFile(path.join(home, "bin", file), wrapper(file, layout), { mode: 0o755 });
    } else {
      await rm(path.join(home, "real", file));
    }
  }
}

function wrapper(program: string, { libraries, loader }: MachineLayout): string {
  return [
    "#!/bin/sh",
    `R=\${0%/${POSTGRES_HOME}/bin/*}`,
    `exec "$R/${loader}" --library-path "$R/${libraries}:$R/${POSTGRES_HOME}/lib" --argv0 "$0" "$R/${POSTGRES_HOME}/real/${program}" "$@"`,
    "",
  ].join("\n");
}
