import { ConfigError } from "../config";

/** Runs a process until SIGINT or SIGTERM, then stops it in order. A second signal ends it at once. */
export async function runUntilStopped(start: () => Promise<{ stop(): Promise<void> }>): Promise<void> {
  const running = await start().catch(explainFailure);
  if (running === undefined) return;
  const stop = () => {
    process.once("SIGINT", () => process.exit(1));
    process.once("SIGTERM", () => process.exit(1));
    running.stop().then(() => process.exit(0), explainFailure);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

/** A wrong setting is the operator's to mend, so it is told in one sentence; anything else is told whole. */
export function explainFailure(error: unknown): undefined {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
  return undefined;
}
