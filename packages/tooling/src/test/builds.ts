import { repositoryRoot, runToEnd } from "../run/children";
import type { CheckResult } from "./checks";

/** Builds the mini-program for one platform; its own limits on size make the build fail. */
export async function buildMiniapp(platform: "weapp" | "h5"): Promise<CheckResult> {
  const startedAt = Date.now();
  const { status, output } = await runToEnd(process.execPath, ["scripts/build.mjs", platform, "--cached"], {
    cwd: `${repositoryRoot}/miniapp`,
  });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return { name: `build:${platform}`, passed: status === 0, seconds, output };
}
