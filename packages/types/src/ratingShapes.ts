import { z } from "zod";
import { Instant, StationId, TaskCode } from "./primitives";

const Day = z.iso.date("日期要写成 2026-11-24 这样");

/** 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意; the last two are 差评 (GB/T 39734-2020). */
export const Grade = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], { error: "请选一个评价等级" })
  .meta({ id: "Grade", description: "5 best … 1 worst; 1 and 2 are low grades" });
export type Grade = z.infer<typeof Grade>;

/** `phone`: by the signed-in resident. `counter`: by the code shown at the counter, without signing in. */
export const RatingChannel = z.enum(["phone", "counter"]).meta({ id: "RatingChannel" });

/**
 * What became of the words beside a grade. The grade counts whatever becomes of them. `held`: the platform's text check
 * held them back, or could not be asked; only the station's supervisor reads them then.
 */
export const CommentState = z.enum(["none", "shown", "held"]).meta({ id: "CommentState" });

/**
 * `open`: to be put right and replied to by `dueOn`. `replied`: the resident may rate once more. `settled`: rated well
 * then. `reopened`: rated low again, so a second reply is due. `closed`: that one was given. `appealed`: the station says
 * that the rating is a mistake, and somebody else decides. `mistaken`: so it was; the rating counts in no figure.
 */
export const RectificationState = z
  .enum(["open", "appealed", "replied", "settled", "reopened", "closed", "mistaken"])
  .meta({ id: "RectificationState" });
export type RectificationState = z.infer<typeof RectificationState>;

/** What is rated: a finished visit to a hall, or a finished case. */
export const RatingSubject = z
  .object({
    kind: z.enum(["ticket", "case"]),
    /** `ticketId` or `projectNo`. */
    id: z.string(),
    /** The number of the ticket, or of the case. */
    number: z.string().meta({ example: "A023" }),
    taskCode: TaskCode,
    taskName: z.string(),
    /** Absent when no station of the map answers for the case. */
    stationId: StationId.optional(),
    stationName: z.string().optional(),
    counterName: z.string().optional(),
    finishedAt: Instant,
  })
  .meta({ id: "RatingSubject" });
export type RatingSubject = z.infer<typeof RatingSubject>;

/** A rating without any words of a person: what a repeated request may be answered with. */
export const RatingReceipt = z
  .object({
    ratingId: z.string(),
    grade: Grade,
    channel: RatingChannel,
    ratedAt: Instant,
    commentState: CommentState,
    /** Of a low grade. */
    rectification: z.object({ state: RectificationState, dueOn: Day }).optional(),
  })
  .meta({ id: "RatingReceipt" });
export type RatingReceipt = z.infer<typeof RatingReceipt>;

export const Rating = RatingReceipt.extend({
  subject: RatingSubject,
  tags: z.array(z.string()).meta({ description: "what was ticked, as it is worded" }),
  /** The own words, whatever their state. */
  comment: z.string().optional(),
  /** The station's answers, oldest first: a second one follows a low second grade. */
  replies: z.array(z.object({ text: z.string(), at: Instant })),
  second: z.object({ grade: Grade, at: Instant }).optional(),
  canRateAgain: z.boolean(),
}).meta({ id: "Rating" });
export type Rating = z.infer<typeof Rating>;

/** A finished visit or case of the own ones, with its rating if there is one. */
export const Ratable = z
  .object({ subject: RatingSubject, rating: RatingReceipt.optional(), rateUntil: Instant })
  .meta({ id: "Ratable" });
export type Ratable = z.infer<typeof Ratable>;

/** Share: 0…1, absent while nothing was counted. Mistaken ratings (误评) count nowhere. */
export const RatingFigures = z
  .object({
    total: z.number().int(),
    /** Grades 5 to 1, each with its count, zero too. */
    grades: z.array(z.object({ grade: Grade, name: z.string(), count: z.number().int() })),
    /** 满意率: grades 3 to 5. */
    satisfiedShare: z.number().optional(),
    low: z.number().int().meta({ description: "差评数" }),
    /** 整改率: low ones that were replied to. */
    rectified: z.number().int(),
    rectifiedShare: z.number().optional(),
    asOf: Instant,
  })
  .meta({ id: "RatingFigures" });
export type RatingFigures = z.infer<typeof RatingFigures>;
