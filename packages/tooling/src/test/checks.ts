import path from "node:path";
import { repositoryRoot, runToEnd } from "../run/children";

/** What is checked about the code itself, by the root package's script of the same name. */
const CHECKS = ["format", "boundaries", "unused", "licences", "types", "lint"] as const;

export interface CheckResult {
  name: string;
  passed: boolean;
  seconds: number;
  output: string;
}

const pnpm = async (script: string): Promise<{ status: number; output: string }> =>
  runToEnd("npx", ["--yes", process.env.npm_config_pnpm ?? "pnpm@10.34.9", "--silent", "run", script], {
    cwd: path.resolve(repositoryRoot),
    env: { FORCE_COLOR: "0" },
  });

/** Runs every check of the code, one after the other: each uses a whole core or two. */
export async function runChecks(report: (result: CheckResult) => void): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const name of CHECKS) {
    const startedAt = Date.now();
    const { status, output } = await pnpm(name);
    const result = { name, passed: status === 0, seconds: Math.round((Date.now() - startedAt) / 1000), output };
    results.push(result);
    report(result);
  }
  return results;
}
