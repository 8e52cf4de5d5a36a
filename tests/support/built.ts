import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const LOOK_MS = 250;

/**
 * The folder of the built mini-program. A whole run builds beside the tests that need no build and says in `BUILDS_DIR`
 * when one stands; without it, what stands is taken.
 *
 * @throws Error when the run's own build has failed: nothing is tested that an earlier one left behind.
 */
export async function built(platform: "h5" | "weapp"): Promise<string> {
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), `../../miniapp/dist/${platform}`);
  const told = process.env["BUILDS_DIR"];
  if (told === undefined || told === "") return folder;
  const word = path.join(told, platform);
  while (!existsSync(word)) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  if (readFileSync(word, "utf8") !== "built") throw new Error(`the build for ${platform} has failed`);
  return folder;
}
