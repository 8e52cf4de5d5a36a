import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startStore } from "@yanta/local-store";
import { Progress } from "./run/progress";
import { buildMiniapp } from "./test/builds";
import { ensureChromium } from "./test/chromium";
import { type CheckResult, runChecks } from "./test/checks";
import { runJest } from "./test/jestRun";

/** `npm test`: builds, checks and every test, against one store that is started for the run and thrown away after it. */
async function main(): Promise<number> {
  const progress = new Progress();
  const results: CheckResult[] = [];
  const report = (result: CheckResult): void => {
    results.push(result);
    progress.detail(`${result.passed ? "ok    " : "FAILED"} ${result.name} (${result.seconds} s)`);
    if (!result.passed || result.name.startsWith("build:")) console.log(result.output.slice(-6_000));
  };

  progress.next("Browser for the end-to-end tests");
  const chromium = await ensureChromium(process.env);
  progress.detail(chromium);

  const dataDir = await mkdtemp(path.join(os.tmpdir(), "yanta-test-"));
  const buildsDir = await mkdtemp(path.join(os.tmpdir(), "yanta-builds-"));
  progress.next("Store for the tests");
  const store = await startStore({
    dataDir,
    isDisposable: true,
    // The suite waits for expired documents to go: a minute each time would be most of the run.
    limits: { ttlEverySeconds: 10 },
    ...(process.env.MONGODB_URI ? { mongodbUri: process.env.MONGODB_URI } : {}),
    onProgress: (line) => progress.detail(line),
  });
  try {
    progress.next(
      "Tests; beside them the mini-program's builds, format, boundaries, unused code, licences, types, lint",
    );
    const besides = async (): Promise<void> => {
      const builds = [buildMiniapp("h5", buildsDir), buildMiniapp("weapp", buildsDir)];
      await Promise.all(builds.map(async (build) => report(await build)));
      await runChecks(report);
    };
    const testing = runJest(process.argv.slice(2), {
      TEST_STORE_URI: store.uri,
      CHROMIUM_PATH: chromium,
      BUILDS_DIR: buildsDir,
      TZ: "UTC",
    });
    const [counts] = await Promise.all([testing, besides()]);
    const failedChecks = results.filter((result) => !result.passed);
    for (const { name } of failedChecks) console.log(`FAILED ${name}`);
    const passed = counts.passed + results.length - failedChecks.length;
    const failed = counts.failed + failedChecks.length;
    progress.detail(`${progress.seconds()} s in all`);
    console.log(`${passed} passed, ${failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
    return failed === 0 ? 0 : 1;
  } finally {
    await store.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(buildsDir, { recursive: true, force: true });
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log("0 passed, 1 failed");
    process.exit(1);
  },
);
