import { readFile } from "node:fs/promises";
import path from "node:path";
import { repositoryRoot, runToEnd } from "../run/children";

/** What is checked about the code itself, by the root package's script of the same name; lint reports type errors too. */
const CHECKS = ["lint", "format", "boundaries", "unused", "licences"] as const;

/** As many at once as the smallest machine has cores. */
const LANES = 2;

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
  return runToEnd("/bin/sh", ["-c", command], {
    env: { FORCE_COLOR: "0", PATH: `${binaries}:${process.env.PATH ?? ""}` },
  });
}

/** Runs every check of the code, the longest first, in lanes that each take the next one that nobody has begun. */
export async function runChecks(report: (result: CheckResult) => void): Promise<void> {
  const manifest = await readFile(path.join(repositoryRoot, "package.json"), "utf8");
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
  const waiting: string[] = [...CHECKS];
  const runLane = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const startedAt = Date.now();
      const { status, output } = await runScript(name, scripts);
      report({ name, passed: status === 0, seconds: Math.round((Date.now() - startedAt) / 1000), output });
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
}
