import { z } from "zod";
import { ProjectNo } from "./cases";
import { endpoint } from "./endpoint";
import { idOf, StationId, TaskCode, typedText } from "./primitives";
import { ratingRoutes } from "./ratingRoutes";
import { Grade, Ratable, Rating, RatingFigures, RatingReceipt, RatingSubject } from "./ratingShapes";

export const ofRating = z.strictObject({ ratingId: idOf("评价编号") });

/** So old may the figures be, together with what a cache on the way keeps: public within a minute. */
const FIGURE_SECONDS = 20;

/** Longest comment beside a grade, in characters. */
export const RATING_COMMENT_MOST = 200;

const given = {
  grade: Grade,
  /** From `getRatingOptions`, of the grade that is given. */
  tags: z
    .array(z.string().regex(/^[a-z][A-Za-z]{1,30}$/, "选项无效"))
    .max(10, "最多选10项")
    .default([]),
  comment: typedText(RATING_COMMENT_MOST).optional(),
};
export const RatingDraft = z.strictObject({
  ...given,
  /** Whether a notice tells of the station's reply; it can be read in the app in any case. */
  wantsReply: z.boolean().default(true),
});
const RatingCode = z
  .string()
  .min(1, "请扫窗口的评价码")
  .max(120, "评价码无效")
  .regex(/^[\w.:-]+$/, "评价码无效");

export const getRatingOptions = endpoint({
  ...ratingRoutes.getRatingOptions,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Grades, and what can be ticked beside each", zh: "评价选项" },
  response: z.object({
    grades: z.array(
      z.object({
        grade: Grade,
        name: z.string(),
        low: z.boolean(),
        tags: z.array(z.object({ tag: z.string(), text: z.string() })),
      }),
    ),
    commentMost: z.number().int(),
    /** Working days within which a low grade is replied to. */
    replyWorkingDays: z.number().int(),
    /** Calendar days after its end in which a visit or case can be rated. */
    rateWithinDays: z.number().int(),
  }),
  problems: [],
  cacheSeconds: 300,
});

export const getStationRatings = endpoint({
  ...ratingRoutes.getStationRatings,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "How a place is rated", zh: "办事点评价" },
  params: z.strictObject({ stationId: StationId }),
  response: RatingFigures,
  problems: ["station-not-found"],
  cacheSeconds: FIGURE_SECONDS,
});

export const getItemRatings = endpoint({
  ...ratingRoutes.getItemRatings,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "How an item is rated, over all places", zh: "事项评价" },
  params: z.strictObject({ taskCode: TaskCode }),
  response: RatingFigures,
  problems: ["item-not-found"],
  cacheSeconds: FIGURE_SECONDS,
});

export const listRatables = endpoint({
  ...ratingRoutes.listRatables,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own finished visits and cases of late, newest first", zh: "可评价的办事" },
  response: z.object({ items: z.array(Ratable) }),
  problems: ["not-signed-in"],
});

const rateProblems = [
  "already-rated",
  "not-finished-yet",
  "rating-too-late",
  "not-signed-in",
  "idempotency-key-reused",
] as const;

export const rateTicket = endpoint({
  ...ratingRoutes.rateTicket,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Rate an own finished visit", zh: "评价现场办事" },
  params: z.strictObject({ ticketId: idOf("号票编号") }),
  body: RatingDraft,
  status: 201,
  response: RatingReceipt,
  problems: [...rateProblems, "ticket-not-found"],
  idempotent: true,
});

export const rateCase = endpoint({
  ...ratingRoutes.rateCase,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Rate an own finished case", zh: "评价办件" },
  params: z.strictObject({ projectNo: ProjectNo }),
  body: RatingDraft,
  status: 201,
  response: RatingReceipt,
  problems: [...rateProblems, "case-not-found"],
  idempotent: true,
});

export const listRatings = endpoint({
  ...ratingRoutes.listRatings,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own ratings, newest first", zh: "我的评价" },
  response: z.object({ items: z.array(Rating) }),
  problems: ["not-signed-in"],
});

export const getRating = endpoint({
  ...ratingRoutes.getRating,
  auth: ["resident"],
  touches: "own",
  summary: { en: "One own rating, and what the station did", zh: "评价详情" },
  params: ofRating,
  response: Rating,
  problems: ["rating-not-found", "not-signed-in"],
});

export const rateAgain = endpoint({
  ...ratingRoutes.rateAgain,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Rate once more after the station's reply", zh: "再次评价" },
  params: ofRating,
  body: z.strictObject({ grade: Grade }),
  response: Rating,
  problems: ["rating-not-found", "second-rating-not-possible", "not-signed-in"],
});

/** A read, but a POST: a code that rates does not belong in an address. */
export const lookUpVisit = endpoint({
  ...ratingRoutes.lookUpVisit,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Which visit the code of a counter stands for; nothing personal", zh: "看评价码" },
  body: z.strictObject({ code: RatingCode }),
  response: z.object({ subject: RatingSubject.omit({ id: true }), rated: z.boolean() }),
  problems: ["rating-code-invalid"],
});

export const rateByCode = endpoint({
  ...ratingRoutes.rateByCode,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Rate the visit just finished at a counter, by its code and without signing in", zh: "扫码评价" },
  body: z.strictObject({ code: RatingCode, ...given }),
  status: 201,
  response: RatingReceipt,
  problems: ["rating-code-invalid", "already-rated", "idempotency-key-reused"],
  idempotent: true,
});
