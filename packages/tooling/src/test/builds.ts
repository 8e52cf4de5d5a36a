import { writeFile } from "node:fs/promises";
import path from "node:path";
import { repositoryRoot, runToEnd } from "../run/children";
import { NICENESS, type CheckResult } from "./checks";

/**
 * Builds the mini-program for one platform; its own limits on size make the build fail. The tests that wait for it read in
 * a file of the platform's name, in `told`, what came of it.
 */
export async function buildMiniapp(platform: "weapp" | "h5", told: string): Promise<CheckResult> {
  const startedAt = Date.now();
  const build = [process.execPath, "scripts/build.mjs", platform, "--cached"];
  const cwd = path.join(repositoryRoot, "miniapp");
  const { status, output } = await runToEnd("nice", ["-n", NICENESS, ...build], { cwd });
  await writeFile(path.join(told, platform), status === 0 ? "built" : "failed");
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return { name: `build:${platform}`, passed: status === 0, seconds, output };
}
