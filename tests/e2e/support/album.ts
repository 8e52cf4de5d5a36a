import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const OUTPUT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../output");

/** Pictures of a run, numbered in the order in which they were taken; a build's output, never compared. */
export function album(name: string): (page: Page, caption: string) => Promise<void> {
  const folder = path.join(OUTPUT, name);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return async (page, caption) => {
    count += 1;
    await page.screenshot({ path: path.join(folder, `${String(count).padStart(2, "0")}-${caption}.png`) });
  };
}
