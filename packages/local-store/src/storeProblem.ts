/**
 * A failure whose message is one sentence for the person at the keyboard: what is wrong and what to do next.
 * Everything else that is thrown is a defect of this package and keeps its stack.
 */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
}

/** The text of anything that was thrown, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system or database error (`ENOENT`, `23505`), or `undefined` when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
