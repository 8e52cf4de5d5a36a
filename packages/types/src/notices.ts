import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant } from "./primitives";

/** What a resident is told, and when; one notice an event at most. */
export const NoticeKind = z
  .enum([
    "booked",
    "cancelled",
    "moved",
    "dayBefore",
    "twoHoursBefore",
    "threeAhead",
    "called",
    "skipped",
    "noShowWarning",
    "paid",
    "refunded",
    "licenceExpiring",
    "caseHalfGone",
    "caseDueSoon",
    "caseOverdue",
    "casePauseOverdue",
    "caseSilent",
    "caseSupplement",
    "caseDecided",
    "ratingReplied",
    "enquiryAnswered",
    "enquiryReopened",
  ])
  .meta({ id: "NoticeKind" });
export type NoticeKind = z.infer<typeof NoticeKind>;

export const Notice = z
  .object({
    noticeId: z.string(),
    kind: NoticeKind,
    title: z.string(),
    text: z.string(),
    /** Page of the app that it opens. */
    page: z.string(),
    at: Instant,
    read: z.boolean(),
  })
  .meta({ id: "Notice" });
export type Notice = z.infer<typeof Notice>;

export const listNotices = endpoint({
  ...routes.listNotices,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Messages, newest first", zh: "我的消息" },
  response: z.object({ items: z.array(Notice), unread: z.number().int() }),
  problems: ["not-signed-in"],
});

export const markNoticesRead = endpoint({
  ...routes.markNoticesRead,
  auth: ["resident"],
  touches: "own",
  summary: { en: "All read", zh: "全部已读" },
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in"],
});

export const countAccepts = endpoint({
  ...routes.countAccepts,
  auth: ["resident"],
  touches: "own",
  summary: { en: "What the resident tapped in WeChat's subscription sheet: accepts add up", zh: "记录消息订阅" },
  body: z.strictObject({
    results: z
      .array(
        z.strictObject({
          templateId: z.string().min(1).max(80),
          answer: z.enum(["accept", "reject", "ban", "filter"]),
        }),
      )
      .min(1)
      .max(5),
  }),
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in"],
});

export const listTemplates = endpoint({
  ...routes.listTemplates,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Templates to ask for, by occasion", zh: "可订阅的消息" },
  response: z.object({
    booking: z.array(z.string()),
    queue: z.array(z.string()),
    payment: z.array(z.string()),
    licence: z.array(z.string()),
    case: z.array(z.string()),
  }),
  problems: [],
  cacheSeconds: 300,
});
