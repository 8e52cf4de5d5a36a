import { createHash } from "node:crypto";
import { mkdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const made = new Map<string, Promise<string>>();

/** A source file reads its data beside itself: in one file with others, each keeps the address it had. */
const ownAddress: Plugin = {
  name: "own-address",
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const address = JSON.stringify(pathToFileURL(file).href);
      return { contents: source.replaceAll("import.meta.url", address), loader: "ts" };
    });
  },
};

/** What libraries written for CommonJS ask for; a global, so that no module's own name meets it. */
const banner = 'import { createRequire as made } from "node:module"; globalThis.require = made(import.meta.url);';

/**
 * One file of JavaScript for a program of this repository, which starts in a fraction of the time that loading and
 * translating its several hundred sources takes: a test that starts and kills processes waits for their start most of all.
 * The same sources, made anew in every test process.
 *
 * @param source the program's entry, absolute or relative to the repository's root
 * @returns the absolute path of the file to run with `node`
 */
export function programOf(source: string): Promise<string> {
  const entry = path.resolve(root, source);
  const known = made.get(entry) ?? bundled(entry);
  made.set(entry, known);
  return known;
}

async function bundled(entry: string): Promise<string> {
  const folder = path.join(root, "tests/node_modules/.cache/programs");
  await mkdir(folder, { recursive: true });
  const name = `${path.basename(entry, ".ts")}-${createHash("sha256").update(entry).digest("hex").slice(0, 8)}`;
  const own = path.join(folder, `${name}.${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile: own,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    minify: true,
    keepNames: true,
    logLevel: "error",
    banner: { js: banner },
    plugins: [ownAddress],
  });
  const file = path.join(folder, `${name}.mjs`);
  // Another test may run it: it is replaced whole or not at all.
  await rename(own, file);
  return file;
}
