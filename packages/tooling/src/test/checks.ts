import { readFile } from "node:fs/promises";
import path from "node:path";
import { repositoryRoot, runToEnd } from "../run/children";

/** What is checked about the code itself, by the root package's script of the same name; lint reports type errors too. */
const CHECKS = ["lint", "format", "boundaries", "unused", "licences"] as const;

/** The tests go first: builds and checks take what the two cores have to spare while a test waits for a service. */
export const NICENESS = "19";

export interface CheckResult {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

/** The root package's scripts run in a shell with the workspace's own programs on the path, as the package manager does. */
async function runScript(
  name: string,
  scripts: Readonly<Record<string, string>>,
): Promise<{ status: number; output: string }> {
  const command = scripts[name];
  if (command === undefined) throw new Error(`package.json has no script ${name}`);
  const binaries = path.join(repositoryRoot, "node_modules/.bin");
  return runToEnd("nice", ["-n", NICENESS, "/bin/sh", "-c", command], {
    env: { FORCE_COLOR: "0", PATH: `${binaries}:${process.env.PATH ?? ""}` },
  });
}

/** Runs every check of the code, one after the other, beside whatever else runs. */
export async function runChecks(report: (result: CheckResult) => void): Promise<void> {
  const manifest = await readFile(path.join(repositoryRoot, "package.json"), "utf8");
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
  for (const name of CHECKS) {
    const startedAt = Date.now();
    const { status, output } = await runScript(name, scripts);
    report({ name, passed: status === 0, seconds: Math.round((Date.now() - startedAt) / 1000), output });
  }
}
