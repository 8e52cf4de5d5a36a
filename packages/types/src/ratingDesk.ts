import { z } from "zod";
import { endpoint } from "./endpoint";
import { idOf, Instant, typedText } from "./primitives";
import { ratingRoutes } from "./ratingRoutes";
import { ofRating } from "./ratings";
import { CommentState, Grade, RatingChannel, RatingSubject, RectificationState } from "./ratingShapes";

const Day = z.iso.date("日期要写成 2026-11-24 这样");
const staffProblems = ["not-signed-in", "staff-session-locked", "not-your-station"] as const;
/** Who was rated does not get to see by whom: those who answer for the station do this work. */
const leads = ["supervisor", "administrator"] as const;

export const getRatingCode = endpoint({
  ...ratingRoutes.getRatingCode,
  auth: ["clerk", "supervisor", "administrator"],
  touches: "station",
  summary: { en: "The code by which the visit finished last at a counter is rated", zh: "出示评价码" },
  params: z.strictObject({ counterId: idOf("窗口编号") }),
  response: z.object({
    code: z.string().meta({ description: "in the QR code that the counter shows" }),
    ticketNumber: z.string(),
    taskName: z.string(),
    finishedAt: Instant,
    expiresAt: Instant,
    rated: z.boolean(),
  }),
  problems: [...staffProblems, "counter-not-found", "nothing-to-rate-here"],
});

/** What follows a low grade, in a list: no words of a person. */
export const RectificationSummary = z
  .object({
    ratingId: z.string(),
    subject: RatingSubject,
    grade: Grade,
    channel: RatingChannel,
    ratedAt: Instant,
    state: RectificationState,
    dueOn: Day,
    overdue: z.boolean(),
    /** Negative when overdue; absent when nothing is due any more. */
    remainingWorkingDays: z.number().int().optional(),
    commentState: CommentState,
    second: z.object({ grade: Grade, at: Instant }).optional(),
  })
  .meta({ id: "RectificationSummary" });
export type RectificationSummary = z.infer<typeof RectificationSummary>;

/** Everything about it. Who rated is not told: the reply reaches them in the app. */
export const Rectification = RectificationSummary.extend({
  tags: z.array(z.string()),
  /** For those who answer for the station, held back or not. */
  comment: z.string().optional(),
  /** Whether a notice brings the reply to whoever rated. */
  replyReaches: z.boolean(),
  replies: z.array(z.object({ text: z.string(), at: Instant, by: z.string() })),
  appeal: z
    .object({
      reason: z.string(),
      at: Instant,
      by: z.string(),
      /** Whether whoever asks may decide on it: not the person who appealed. */
      canDecide: z.boolean(),
      decision: z.object({ accepted: z.boolean(), note: z.string(), at: Instant, by: z.string() }).optional(),
    })
    .optional(),
  /** What may be done now, from the table of moves. */
  moves: z.array(z.enum(["reply", "appeal", "decideAppeal"])),
}).meta({ id: "Rectification" });
export type Rectification = z.infer<typeof Rectification>;

export const listRectifications = endpoint({
  ...ratingRoutes.listRectifications,
  auth: leads,
  touches: "station",
  summary: { en: "What follows low grades at the own stations, overdue first", zh: "差评整改" },
  query: z.strictObject({
    state: RectificationState.optional(),
    /** Only what somebody has to do something about. */
    waiting: z.enum(["true"], { error: "只能写 true" }).optional(),
  }),
  response: z.object({ items: z.array(RectificationSummary), waiting: z.number().int(), overdue: z.number().int() }),
  problems: ["not-signed-in", "staff-session-locked"],
});

export const getRectification = endpoint({
  ...ratingRoutes.getRectification,
  auth: leads,
  touches: "station",
  summary: { en: "One of them with what was written; the look is logged", zh: "整改详情" },
  params: ofRating,
  response: Rectification,
  problems: [...staffProblems, "rating-not-found"],
});

const move = {
  auth: leads,
  touches: "station",
  params: ofRating,
  response: Rectification,
} as const;

export const replyToRating = endpoint({
  ...ratingRoutes.replyToRating,
  ...move,
  summary: { en: "Say what was put right; the resident may rate again", zh: "答复整改结果" },
  body: z.strictObject({ text: typedText(500).min(1, "请写整改结果") }),
  problems: [...staffProblems, "rating-not-found", "rectification-moved-on"],
});

export const appealRating = endpoint({
  ...ratingRoutes.appealRating,
  ...move,
  summary: { en: "Say that a low grade was given by mistake; another person decides", zh: "误评申诉" },
  body: z.strictObject({ reason: typedText(200).min(1, "请写申诉理由") }),
  problems: [...staffProblems, "rating-not-found", "rectification-moved-on", "appeal-not-possible"],
});

export const decideAppeal = endpoint({
  ...ratingRoutes.decideAppeal,
  ...move,
  summary: { en: "Decide on somebody else's appeal: the rating stays on record, and counts or not", zh: "决定申诉" },
  body: z.strictObject({ accept: z.boolean(), note: typedText(200).min(1, "请写决定的理由") }),
  problems: [...staffProblems, "rating-not-found", "rectification-moved-on", "another-person-decides"],
});
