const DUPLICATE_KEY = 11_000;

/** Somebody else was faster: what a unique index says. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY;
