import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transformSync } from "@swc/core";

const FOLDER = fileURLToPath(new URL("../../packages/domain/src/search/", import.meta.url));

/** Bytes that search adds to the phone's package: data and code, minified, gzip -9. */
export function phoneBytes(): { data: number; all: number } {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const minified = files.map((file) => ({ file, code: minify(readFileSync(path.join(FOLDER, file), "utf8")) }));
  const gzipped = (parts: readonly { code: string }[]): number =>
    gzipSync(parts.map(({ code }) => code).join("\n"), { level: 9 }).length;
  return { data: gzipped(minified.filter(({ file }) => file === "data.ts")), all: gzipped(minified) };
}

function minify(source: string): string {
  return transformSync(source, {
    jsc: { target: "es2015", parser: { syntax: "typescript" }, minify: { compress: true, mangle: { toplevel: true } } },
    module: { type: "es6" },
    minify: true,
  }).code;
}
