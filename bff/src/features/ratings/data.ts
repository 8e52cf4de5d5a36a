import { readFileSync } from "node:fs";
import { z } from "zod";

const RULE_NAMES = ["replyWorkingDays", "afterAppealWorkingDays", "rateWithinDays", "codeHours"] as const;
const Days = z.int().min(1);

const RulesFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  /** Where each limit comes from. */
  basis: z.record(z.enum(RULE_NAMES), z.string().min(1)),
  rules: z.strictObject({
    /** From the day after a low grade; the rating says by which day. */
    replyWorkingDays: Days,
    /** At least so many are left for a reply once an appeal is refused. */
    afterAppealWorkingDays: Days,
    /** Of the calendar, after a visit or case has ended. */
    rateWithinDays: Days,
    codeHours: Days,
  }),
});

const Grade = z.literal([1, 2, 3, 4, 5]);
const OptionsFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  grades: z
    .array(
      z.strictObject({
        grade: Grade,
        name: z.string().min(1),
        tags: z.record(z.string().regex(/^[a-z][A-Za-z]{1,30}$/), z.string().min(1).max(12)),
      }),
    )
    .length(5),
});

const readData = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8"));

export type RatingRules = z.infer<typeof RulesFile>["rules"];
export type GradeOptions = z.infer<typeof OptionsFile>["grades"][number];

/** Read once at start-up: a mistake in a file stops the process and names the field. */
export const ratingRules: RatingRules = RulesFile.parse(readData("rating-rules.json")).rules;
/** From the best grade down. */
export const gradeOptions: readonly GradeOptions[] = OptionsFile.parse(readData("rating-options.json")).grades.sort(
  (a, b) => b.grade - a.grade,
);
