import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KILO = 1000;
/** WeChat refuses a main package over 2 MB; ours stay well below, so that a phone on a slow network opens them. */
const WEAPP_MAIN_LIMIT = 1200 * KILO;
const WEAPP_SUBPACKAGE_LIMIT = 600 * KILO;
/** JavaScript of the first load in the browser, gzipped. */
const H5_FIRST_LOAD_LIMIT = 250 * KILO;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

const bytesOf = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Sizes of the main package and of each subpackage, with their limits in bytes. */
export function weappSizes(output) {
  const app = JSON.parse(readFileSync(path.join(output, "app.json"), "utf8"));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ""));
  const files = filesBelow(output).map((file) => path.relative(output, file).split(path.sep).join("/"));
  const belongsTo = (root) => (file) => file.startsWith(`${root}/`);
  const absolute = (list) => list.map((file) => path.join(output, file));
  const main = files.filter((file) => !roots.some((root) => belongsTo(root)(file)));
  return [
    { name: "main package", bytes: bytesOf(absolute(main)), limit: WEAPP_MAIN_LIMIT },
    ...roots.map((root) => ({
      name: root,
      bytes: bytesOf(absolute(files.filter(belongsTo(root)))),
      limit: WEAPP_SUBPACKAGE_LIMIT,
    })),
  ];
}

/**
 * Gzipped JavaScript that the browser needs before the first page stands: the scripts of index.html, the chunk that
 * pages share and the chunk of the first page.
 */
export function h5Sizes(output) {
  const html = readFileSync(path.join(output, "index.html"), "utf8");
  const named = [...html.matchAll(/src="\/?([^"]+\.js)"/g)].map(([, file]) => file);
  const chunks = readdirSync(path.join(output, "chunk")).filter((file) => file.endsWith(".js"));
  const first = chunks.filter((file) => /^(shared\.|src_pages_home_index)/.test(file)).map((file) => `chunk/${file}`);
  const bytes = [...named, ...first].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(output, file))).length,
    0,
  );
  return [{ name: "first load, gzipped JavaScript", bytes, limit: H5_FIRST_LOAD_LIMIT }];
}

/** Prints every size and says whether all keep their limits. */
export function reportSizes(sizes) {
  for (const { name, bytes, limit } of sizes) {
    const verdict = bytes <= limit ? "ok" : "TOO LARGE";
    console.log(`${name}: ${(bytes / KILO).toFixed(1)} kB of ${limit / KILO} kB ${verdict}`);
  }
  return sizes.every(({ bytes, limit }) => bytes <= limit);
}
