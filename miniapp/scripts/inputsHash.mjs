import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "dist", "coverage", "data"]);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}

/** A hash over everything that can change the built app: its own sources, those it imports, and pinned versions. */
export function inputsHash(miniapp, environment) {
  const root = path.dirname(miniapp);
  const folders = [path.join(miniapp, "src"), path.join(miniapp, "config"), path.join(miniapp, "scripts")];
  const packages = ["types", "domain"].map((name) => path.join(root, "packages", name, "src"));
  const single = [
    path.join(miniapp, "package.json"),
    path.join(miniapp, "babel.config.js"),
    path.join(root, "pnpm-lock.yaml"),
  ];
  const hash = createHash("sha256").update(JSON.stringify(environment));
  const files = [...folders, ...packages].flatMap(filesBelow).filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of [...files, ...single]) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest("hex");
}
