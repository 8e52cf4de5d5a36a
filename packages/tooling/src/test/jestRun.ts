import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { repositoryRoot, runToEnd } from "../run/children";

export interface JestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

interface JestJson {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/**
 * Runs jest over the workspace and counts. A suite that could not even load counts as one failed test,
 * so that nothing is lost between its lines.
 */
export async function runJest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<JestCounts> {
  const report = path.join(os.tmpdir(), `jest-${process.pid}-${Date.now()}.json`);
  const jest = path.join(repositoryRoot, "node_modules/jest/bin/jest.js");
  const { status } = await runToEnd(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      jest,
      "-c",
      "packages/tooling/jest.config.mjs",
      "--json",
      `--outputFile=${report}`,
      ...args,
    ],
    { env, stdio: ["ignore", "ignore", "inherit"] },
  );
  try {
    const counts = JSON.parse(await readFile(report, "utf8")) as JestJson;
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    return {
      passed: counts.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(report, { force: true });
  }
}
