import { readFileSync } from "node:fs";
import { z } from "zod";

const RulesFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  rules: z.strictObject({
    halfAt: z.number().gt(0).lt(1),
    threeDays: z.int().min(1),
    oneDay: z.int().min(0),
    silentAfter: z.int().min(1),
    untoldPauseAfter: z.int().min(1),
  }),
});

/** Read once at start-up: a mistake in the file stops the process and names the field. */
export const warningRules = RulesFile.parse(
  JSON.parse(readFileSync(new URL("../../../../data/case-warnings.json", import.meta.url), "utf8")),
).rules;
