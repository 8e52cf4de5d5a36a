import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ENTRY = fileURLToPath(new URL("../../packages/domain/src/search/index.ts", import.meta.url));

/** The bundler comes with tsx: a measurement needs no dependency of its own. */
interface Bundler {
  buildSync(options: Record<string, unknown>): { outputFiles: { text: string }[] };
}

function bundler(): Bundler {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve("tsx/package.json"))("esbuild") as Bundler;
}

/** Bytes that search adds to the phone's package, data and code: bundled, minified, gzip -9. */
export function phoneBytes(): { data: number; all: number } {
  const bundled = (contents: string): number => {
    const result = bundler().buildSync({
      stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2015",
      charset: "utf8",
    });
    return gzipSync(result.outputFiles[0]?.text ?? "", { level: 9 }).length;
  };
  return {
    data: bundled(`export { searchData } from ${JSON.stringify(ENTRY.replace("index.ts", "data.ts"))}`),
    all: bundled(`export { buildIndex, search, searchData, lexiconOf } from ${JSON.stringify(ENTRY)}`),
  };
}
