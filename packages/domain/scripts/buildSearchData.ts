import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SearchData } from "../src/search/types";
import { lexiconFaults } from "./search/checkLexicon";
import { packLexicon } from "./search/packLexicon";
import { readCatalogue, readSources } from "./search/readLexicon";

/** Source text of `src/search/data.ts`. */
export function searchDataSource(data: SearchData): string {
  const fields = Object.entries(data).map(([field, text]) => `  ${field}: ${JSON.stringify(text)},`);
  return [
    'import type { SearchData } from "./types";',
    "",
    "/** Written by scripts/buildSearchData.ts from data/: change it there and run `pnpm --filter @yanta/domain search:data`. */",
    "// prettier-ignore",
    "export const searchData: SearchData = {",
    ...fields,
    "};",
    "",
  ].join("\n");
}

/** Checks the reviewed lexicon and compiles it; a faulty one is not published. */
function main(): void {
  const sources = readSources();
  const faults = lexiconFaults(sources, readCatalogue());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  const data = packLexicon(sources);
  writeFileSync(fileURLToPath(new URL("../src/search/data.ts", import.meta.url)), searchDataSource(data));
  for (const [field, text] of Object.entries(data)) console.log(`${field}: ${Buffer.byteLength(text)} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
