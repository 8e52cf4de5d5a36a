import { z } from "zod";
import { caseRoutes } from "./caseRoutes";
import { endpoint } from "./endpoint";
import { Cursor, FactSource, Instant, limitOf, TaskCode } from "./primitives";

const Day = z.iso.date("日期要写成 2026-11-24 这样");

/** As people paste it: full-width characters become plain, blanks of every kind go. */
const withoutBlanks = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "");

/** 办件编号, the province's number: opaque, and tolerant of how it was typed, pasted or scanned. */
export const ProjectNo = z
  .string()
  .max(120, "办件编号太长")
  .transform(withoutBlanks)
  .refine((text) => /^[\w-]{6,64}$/.test(text), "办件编号只含字母、数字和短横线，至少6位")
  .meta({ id: "ProjectNo", description: "办件编号, opaque", example: "610113202611240001" });

/** The last characters of the identity card or credit code under which the case was filed. */
const IdTail = z
  .string()
  .max(40)
  .transform((text) => withoutBlanks(text).toUpperCase())
  .refine((text) => /^[0-9A-Z]{4,6}$/.test(text), "请填证件号的最后4到6位");

export const CaseState = z
  .enum(["unknown", "received", "supplement", "accepted", "paused", "decided", "delivered", "notAccepted", "withdrawn"])
  .meta({ id: "CaseState" });

/** How far `dueOn` can be trusted: see `Certainty` of `@yanta/domain/deadline`. */
export const DueCertainty = z
  .enum(["firm", "deemed", "paused", "beyondCalendar", "none"])
  .meta({ id: "DueCertainty", description: "beyondCalendar: next year's holidays are not published, see aboutOn" });

/** Why the clock stands still, since when, and by when it should go on. */
export const CasePausedFor = z
  .object({
    reason: z.string(),
    since: Day,
    days: z.number().int().meta({ description: "days of the calendar so far, today included" }),
    expectedUntil: Day.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: "CasePausedFor" });

export const CaseSummary = z
  .object({
    projectNo: z.string(),
    taskCode: TaskCode,
    name: z.string(),
    state: CaseState,
    /** The state, and what comes next, in a resident's words. */
    stateText: z.string(),
    /** What the resident has to do now; absent when it is the office's turn. */
    todo: z.object({ text: z.string(), until: Day.optional() }).optional(),
    acceptedAt: Instant.nullable(),
    dueOn: Day.nullable(),
    statutoryDueOn: Day.nullable(),
    aboutOn: Day.optional().meta({ description: "to be shown with 约" }),
    pausedFor: CasePausedFor.optional(),
    remainingWorkingDays: z.number().int().min(0).nullable(),
    overdue: z.boolean(),
    certainty: DueCertainty,
    lastStepAt: Instant.nullable(),
    /** `demonstration`: nobody's real case. */
    source: FactSource,
  })
  .meta({ id: "CaseSummary" });
export type CaseSummary = z.infer<typeof CaseSummary>;

/** One step: plain words first, the office's own behind them. */
export const CaseStep = z
  .object({
    name: z.string().meta({ description: "as the office wrote it: 补正告知" }),
    plain: z.string().meta({ description: "as a resident says it" }),
    at: Instant,
    by: z.string().optional().meta({ description: "the office; never a clerk's name" }),
    basis: z.string().optional().meta({ description: "the article of the law" }),
    note: z.string().optional().meta({ description: "办理意见, as the office wrote it" }),
    kind: z.string().meta({ description: "received, accepted, supplementRequested …; others may come" }),
  })
  .meta({ id: "CaseStep" });

export const CaseDetail = CaseSummary.extend({
  steps: z.array(CaseStep),
  /** Every day of the count, and why it counted or not. */
  explanation: z.array(z.object({ date: Day, counted: z.boolean(), because: z.string() })),
  /** Until then the holidays are published. */
  coveredUntil: Day,
  /** Before acceptance: by when the office has to say what is missing. */
  tellBy: Day.optional(),
  result: z
    .object({
      type: z.string().meta({ description: "准予, 不予, 退件 … as the office wrote it" }),
      plain: z.string(),
      at: Instant,
      note: z.string().optional(),
      licence: z.object({ name: z.string(), number: z.string().meta({ description: "masked" }) }).optional(),
    })
    .optional(),
  asOf: Instant,
}).meta({ id: "CaseDetail" });
export type CaseDetail = z.infer<typeof CaseDetail>;

export const listCases = endpoint({
  ...caseRoutes.listCases,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own cases, those that need something first", zh: "我的办件" },
  query: z.strictObject({ limit: limitOf(50, 20), cursor: Cursor.optional() }),
  response: z.object({ items: z.array(CaseSummary), asOf: Instant, nextCursor: z.string().optional() }),
  problems: ["real-name-needed"],
});

/** Who has not been checked by the province owns no case: that is answered as if there were none. */
export const getCase = endpoint({
  ...caseRoutes.getCase,
  auth: ["resident"],
  touches: "own",
  summary: { en: "One case: steps, both due days, and the count day by day", zh: "看办件进度" },
  params: z.strictObject({ projectNo: ProjectNo }),
  response: CaseDetail,
  problems: ["real-name-needed", "case-not-found"],
});

/**
 * A read, but a POST: the tail of an identity number does not belong in an address. No captcha; wrong tries are limited.
 * Open to whoever knows number and tail together; nothing in the answer names a person. Those who are signed in are counted
 * by who they are, since a hall's network has one address, and a look by staff is logged.
 */
export const lookUpCase = endpoint({
  ...caseRoutes.lookUpCase,
  auth: ["anyone", "resident", "clerk", "supervisor", "administrator"],
  touches: "public",
  summary: { en: "A case by its number and the tail of the applicant's identity number", zh: "凭编号查进度" },
  body: z.strictObject({ projectNo: ProjectNo, idTail: IdTail }),
  response: CaseDetail,
  problems: ["case-not-found", "lookup-limited"],
});
