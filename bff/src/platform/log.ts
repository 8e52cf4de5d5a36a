import pino, { type Logger } from "pino";

export type { Logger };

/**
 * JSON lines. What a person typed, where they stand and who they are never enters a line: routes are logged by
 * pattern, queries by their length, addresses not at all. `redact` is the net under that rule.
 */
export function createLog(level: string, part: string): Logger {
  return pino({
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["*.phone", "*.name", "*.text", "*.near", "*.q", "*.residentIdNumber", "*.secret", "*.token"],
  });
}

/** An error as the log keeps it: kind, message and stack, without the fields that a driver hangs on it. */
export function describeError(error: unknown): { kind: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { kind: typeof error, message: String(error) };
  const described = { kind: error.name, message: error.message };
  return error.stack === undefined ? described : { ...described, stack: error.stack };
}
