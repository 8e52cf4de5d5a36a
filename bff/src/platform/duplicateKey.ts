const DUPLICATE_KEY = 11_000;

/** A unique index has refused a second one: somebody else was faster. Told of an error, and of one failure of a bulk. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY;

/**
 * For an unordered insert of what may be known: every other document is in.
 *
 * @throws the error itself, unless each of its failures is a duplicate: its own code is that of the first one only.
 */
export function acceptKnown(error: unknown): void {
  const failures = typeof error === "object" && error !== null && "writeErrors" in error ? error.writeErrors : [error];
  const list: unknown[] = Array.isArray(failures) ? failures : [failures];
  if (list.length === 0 || !list.every(isDuplicateKey)) throw error;
}
