import { z } from "zod";

/** Longer than any limit that a law sets; keeps a mistyped amount from being counted for minutes. */
const LONGEST_LIMIT = 10_000;

const Limit = z.strictObject({
  amount: z.int().min(0).max(LONGEST_LIMIT),
  unit: z.enum(["workingDay", "day", "hour"]),
});

/** One line of `explain:deadline`. Instants are ISO 8601 with an offset; a pause without `to` has not ended. */
export const DeadlineQuestion = z.strictObject({
  id: z.union([z.string(), z.number()]),
  acceptedAt: z.string(),
  limit: Limit,
  pauses: z.array(z.strictObject({ from: z.string(), to: z.string().nullish() })).default([]),
  extensions: z.array(Limit).default([]),
  asOf: z.string(),
});
export type DeadlineQuestion = z.infer<typeof DeadlineQuestion>;
