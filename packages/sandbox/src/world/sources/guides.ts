import { z } from "zod";

const Words = z.array(z.string()).min(1);

export const Department = z.strictObject({
  laws: z.array(z.string()).min(1),
  personTopic: z.string(),
  businessTopic: z.string(),
  /** Who asks when the item's name does not say. */
  audience: z.enum(["person", "business"]),
  result: z.string(),
});
export type Department = z.infer<typeof Department>;

export const MaterialKind = z.strictObject({
  name: z.string(),
  form: z.string(),
  source: z.string(),
  where: z.string(),
  need: z.enum(["1", "2", "3"]),
  accept: z.string(),
  /** The hall gives out a blank form for it. */
  blank: z.boolean().default(false),
});
export type MaterialKind = z.infer<typeof MaterialKind>;

export const Action = z.strictObject({
  id: z.enum(["cancel", "reissue", "renew", "change"]),
  words: Words,
  materials: z.array(z.string()),
  conditions: z.array(z.string()),
  result: z.string().optional(),
});
export type Action = z.infer<typeof Action>;

export const GuideRules = z.strictObject({
  personWords: Words,
  businessWords: Words,
  queryWords: Words,
  actions: z.array(Action),
  subjects: z.array(z.strictObject({ words: Words, materials: Words })),
  fees: z.array(
    z.strictObject({ words: Words, name: z.string(), standard: z.string(), basis: z.string(), explain: z.string() }),
  ),
});
