import { readFileSync } from "node:fs";
import { AssistanceFor, EnquiryKind } from "@yanta/types";
import { z } from "zod";

const Days = z.int().min(1).max(90);

const RulesFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  kinds: z.record(
    EnquiryKind,
    z.strictObject({
      workingDays: Days,
      reopenedWorkingDays: Days,
      /** Who answers the first time; what is reopened is always a supervisor's. */
      handledBy: z.enum(["clerk", "supervisor"]),
      /** The document that the limit follows. */
      basis: z.string().min(1),
    }),
  ),
  perPersonPerDay: z.int().min(1),
  closesAfterDays: Days,
  reopenWithinDays: Days,
  homeHelpFor: z.array(AssistanceFor),
  assistanceDaysAhead: Days,
});

export type EnquiryRules = z.infer<typeof RulesFile>;

/** Read once at start-up: a mistake in the file stops the process and names the field. */
export const enquiryRules: EnquiryRules = RulesFile.parse(
  JSON.parse(readFileSync(new URL("../../../data/enquiry-rules.json", import.meta.url), "utf8")),
);
