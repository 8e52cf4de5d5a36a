import { z } from "zod";
import { endpoint } from "./endpoint";
import { oversightRoutes } from "./oversightRoutes";
import { idOf, Instant, StationId } from "./primitives";

/**
 * Why a member of staff looked at a person's data. Most follow from the work itself; the last four somebody has to
 * choose (`AskedReason`), and `other` to explain.
 */
export const LookReason = z
  .enum([
    "called",
    "phoneBooking",
    "visit",
    "change",
    "caseLookUp",
    "hoursChange",
    "rectification",
    "enquiry",
    "forgotCode",
    "contact",
    "check",
    "other",
  ])
  .meta({ id: "LookReason" });
export type LookReason = z.infer<typeof LookReason>;

/** What was opened. */
export const LookSubject = z.enum(["ticket", "appointment", "case", "rating", "enquiry"]).meta({ id: "LookSubject" });
export type LookSubject = z.infer<typeof LookSubject>;

/** One look as the person sees it: no names of staff; the station and its hour say enough to ask. */
export const OwnLook = z
  .object({
    lookId: z.string(),
    at: Instant,
    /** Where they who looked work; absent where no station answers. */
    unit: z.string().optional(),
    subject: LookSubject,
    reason: LookReason,
    note: z.string().optional(),
  })
  .meta({ id: "OwnLook" });
export type OwnLook = z.infer<typeof OwnLook>;

export const listOwnLooks = endpoint({
  ...oversightRoutes.listOwnLooks,
  auth: ["resident"],
  touches: "own",
  summary: {
    en: "Who looked at one's data and why, newest first; readings of licences have a log of their own",
    zh: "谁看过我的信息",
  },
  response: z.object({ items: z.array(OwnLook) }),
  problems: ["not-signed-in"],
});

/** One look as those who answer for the staff see it: nothing of the person. */
export const Look = OwnLook.extend({ staffId: z.string(), by: z.string(), stationId: StationId.optional() }).meta({
  id: "Look",
});
export type Look = z.infer<typeof Look>;

export const listLooks = endpoint({
  ...oversightRoutes.listLooks,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Who of the own stations' staff looked at whose data on a day, and why", zh: "查看记录" },
  query: z.strictObject({
    /** Today unless said. */
    day: z.iso.date("日期要写成 2026-11-24 这样").optional(),
    staffId: idOf("工作人员编号").optional(),
  }),
  response: z.object({
    items: z.array(Look),
    /** Everybody who looked that day, with how often: to choose one from. */
    staff: z.array(z.object({ staffId: z.string(), by: z.string(), looks: z.number().int() })),
  }),
  problems: ["not-signed-in", "staff-session-locked"],
});
