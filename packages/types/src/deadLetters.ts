import { z } from "zod";
import { endpoint } from "./endpoint";
import { oversightRoutes } from "./oversightRoutes";
import { Instant, typedText } from "./primitives";

/** `notice`: a message to a resident. `provinceRow`: a row of the province that nobody can read. `refund`: money that hangs. */
export const DeadLetterKind = z.enum(["notice", "provinceRow", "refund"]).meta({ id: "DeadLetterKind" });
export type DeadLetterKind = z.infer<typeof DeadLetterKind>;

/** What the background work has given up on. It names no person, and nothing that one has written. */
export const DeadLetter = z
  .object({
    letterId: z.string(),
    kind: DeadLetterKind,
    /** Which message, which table, which fee. */
    what: z.string(),
    since: Instant,
    /** How often it was tried; bad versions received, where the province sends. */
    tries: z.number().int().min(0),
    /** Code or field, never a value. */
    lastError: z.string(),
    canRetry: z.boolean(),
    /** Somebody has dealt with it otherwise. */
    setAside: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: "DeadLetter" });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** They belong to no station: a message may be about any of them. */
const oversight = { auth: ["administrator"], touches: "any" } as const;
const ofLetter = z.strictObject({
  letterId: z
    .string()
    .max(600)
    .regex(/^[a-zA-Z]+\.[A-Za-z0-9_-]+$/, "编号无效，请刷新列表再试"),
});

export const listDeadLetters = endpoint({
  ...oversightRoutes.listDeadLetters,
  ...oversight,
  summary: { en: "What the background work has given up on; what was set aside comes last", zh: "没送到的" },
  response: z.object({ items: z.array(DeadLetter) }),
  problems: ["not-signed-in", "staff-session-locked"],
});

export const retryDeadLetter = endpoint({
  ...oversightRoutes.retryDeadLetter,
  ...oversight,
  summary: { en: "Try one of them once more", zh: "再送一次" },
  params: ofLetter,
  status: 204,
  response: z.undefined(),
  problems: ["dead-letter-not-found", "retry-not-possible", "not-signed-in", "staff-session-locked"],
});

export const setDeadLetterAside = endpoint({
  ...oversightRoutes.setDeadLetterAside,
  ...oversight,
  summary: { en: "Say why one of them needs nothing more", zh: "放到一边" },
  params: ofLetter,
  body: z.strictObject({ reason: typedText(100).min(1, "请写原因") }),
  status: 204,
  response: z.undefined(),
  problems: ["dead-letter-not-found", "not-signed-in", "staff-session-locked"],
});
