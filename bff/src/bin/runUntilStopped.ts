import { ConfigError } from "../config";

/**
 * Runs a process until SIGINT, SIGTERM or the end of a starter that holds a channel to it, then stops it in order.
 * A second signal ends it at once.
 */
export async function runUntilStopped(start: () => Promise<{ stop(): Promise<void> }>): Promise<void> {
  const running = await start().catch(explainFailure);
  if (running === undefined) return;
  const stop = () => {
    process.removeListener("disconnect", stop);
    process.once("SIGINT", () => process.exit(1));
    process.once("SIGTERM", () => process.exit(1));
    running.stop().then(() => process.exit(0), explainFailure);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.once("disconnect", stop);
}

/** A wrong setting is the operator's to mend, so it is told in one sentence; anything else is told whole. */
export function explainFailure(error: unknown): undefined {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
  return undefined;
}
