import { z } from "zod";
import { Appointment, HoldId, SlotId } from "./booking";
import { askedReasonFields, isExplained, UNEXPLAINED } from "./askedReason";
import { endpoint } from "./endpoint";
import { OpeningHours, TimeSpan } from "./hours";
import { routes } from "./paths";
import { idOf, StationId, TaskCode, Instant } from "./primitives";

const staff = ["clerk", "supervisor", "administrator"] as const;
const staffProblems = ["not-signed-in", "staff-session-locked", "not-your-station"] as const;
const ofStation = z.strictObject({ stationId: StationId });

export const createPhoneAppointment = endpoint({
  ...routes.createPhoneAppointment,
  auth: staff,
  touches: "station",
  summary: { en: "Book for a caller, on the clerks' own contingent", zh: "电话预约" },
  body: z.strictObject({
    slotId: SlotId,
    taskCode: TaskCode,
    holdId: HoldId.optional(),
    callerName: z.string().min(1, "请填来电人姓名").max(30, "姓名太长"),
    callerPhone: z.string().regex(/^1[3-9]\d{9}$/, "请填11位手机号"),
  }),
  status: 201,
  response: Appointment,
  problems: [
    ...staffProblems,
    "slot-not-found",
    "slot-past",
    "too-far-ahead",
    "slot-full",
    "slot-closed",
    "overlapping-appointment",
    "duplicate-appointment",
    "item-not-bookable-here",
    "hold-gone",
    "idempotency-key-reused",
  ],
  idempotent: true,
});

export const listStationAppointments = endpoint({
  ...routes.listStationAppointments,
  auth: staff,
  touches: "station",
  summary: { en: "The day's appointments of a hall; persons only by their code, or for a reason", zh: "今日预约" },
  params: ofStation,
  query: z
    .strictObject({
      day: z.iso.date("日期要写成 2026-11-24 这样").optional(),
      code: z
        .string()
        .regex(/^\d{4}$/, "请填4位预约码")
        .optional(),
      ...askedReasonFields,
    })
    .refine(isExplained, UNEXPLAINED),
  response: z.object({ items: z.array(Appointment) }),
  problems: [...staffProblems, "station-not-found"],
});

/** Every number of booking, with where it comes from; a station overrides the district's. */
export const BookingRules = z
  .strictObject({
    daysAhead: z.number().int().min(1).max(90),
    noticeMinutes: z.number().int().min(0).max(1440),
    cancelUntilMinutes: z.number().int().min(0).max(2880),
    maxLivePerPerson: z.number().int().min(1).max(20),
    checkInEarlyMinutes: z.number().int().min(0).max(180),
    checkInLateMinutes: z.number().int().min(0).max(120),
    /** A cancelled online place comes back after so many minutes, at a moment nobody can guess: against resale. */
    holdBackMinutes: z.number().int().min(0).max(240),
    /** Unused online places fall to walk-ins so many minutes before the cell begins. */
    releaseToWalkInMinutes: z.number().int().min(0).max(1440),
    cellMinutes: z.union([z.literal(10), z.literal(15), z.literal(20), z.literal(30)]),
    holdSeconds: z.number().int().min(60).max(1800),
    noShowLimit: z.number().int().min(1).max(20),
    noShowWindowDays: z.number().int().min(7).max(365),
    restrictionDays: z.number().int().min(1).max(180),
    source: z.string().min(1).max(200),
  })
  .meta({ id: "BookingRules" });
export type BookingRules = z.infer<typeof BookingRules>;

export const getBookingRules = endpoint({
  ...routes.getBookingRules,
  auth: staff,
  touches: "station",
  summary: { en: "The rules in force at a station", zh: "预约规则" },
  params: ofStation,
  /** `hours` are those that bookings follow now: the saved ones, else what the catalogue says. */
  response: BookingRules.extend({ overridden: z.array(z.string()), hours: OpeningHours }),
  problems: [...staffProblems, "station-not-found"],
});

export const putBookingRules = endpoint({
  ...routes.putBookingRules,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Override the district's rules at a station", zh: "修改预约规则" },
  params: ofStation,
  body: BookingRules.partial(),
  response: BookingRules.extend({ overridden: z.array(z.string()), hours: OpeningHours }),
  problems: [...staffProblems, "station-not-found"],
});

export const previewHours = endpoint({
  ...routes.previewHours,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Every booking that new hours would hit, before they are saved", zh: "预览改时间的影响" },
  params: ofStation,
  body: z.strictObject({ hours: OpeningHours }),
  response: z.object({ hit: z.array(Appointment), previewId: z.string(), expiresAt: Instant }),
  problems: [...staffProblems, "station-not-found"],
});

export const putHours = endpoint({
  ...routes.putHours,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Save hours that were previewed; those hit are moved or cancelled, and told", zh: "保存新的开放时间" },
  params: ofStation,
  body: z.strictObject({ previewId: z.string().min(1).max(60) }),
  response: z.object({
    moved: z.number().int().meta({ description: "bookings that got another time on their day" }),
    told: z.number().int().meta({ description: "people told: those who were moved, and those who were cancelled" }),
  }),
  problems: [...staffProblems, "station-not-found", "preview-outdated"],
});

export const setSlotOpen = endpoint({
  ...routes.setSlotOpen,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Close or reopen one slot for new bookings", zh: "停放号、恢复放号" },
  params: z.strictObject({ slotId: SlotId }),
  body: z.strictObject({ open: z.boolean() }),
  status: 204,
  response: z.undefined(),
  problems: [...staffProblems, "slot-not-found"],
});

const ofLine = z.strictObject({ lineId: idOf("业务类别编号") });
const Day = z.iso.date("日期要写成 2026-11-24 这样");

/** A cell of a line's day as its supervisor sees it, whatever the errand. */
export const LineCell = z
  .object({
    slotId: SlotId,
    startsAt: Instant,
    endsAt: Instant,
    /** False when it takes no new bookings. */
    open: z.boolean(),
    /** Places that are taken or held, online and by phone. */
    taken: z.number().int().min(0),
    left: z.number().int().min(0),
  })
  .meta({ id: "LineCell" });
export type LineCell = z.infer<typeof LineCell>;

const LineDay = z
  .object({
    day: Day,
    days: z.array(Day).meta({ description: "days that can be booked, today first" }),
    cells: z.array(LineCell),
  })
  .meta({ id: "LineDay" });

export const getLineDay = endpoint({
  ...routes.getLineDay,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "The cells of a line on one day; today's unless said", zh: "某类业务一天的时段" },
  params: ofLine,
  query: z.strictObject({ day: Day.optional() }),
  response: LineDay,
  problems: [...staffProblems, "line-not-found"],
});

export const setLineOpen = endpoint({
  ...routes.setLineOpen,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "Close or reopen a line for new bookings in some spans of a day", zh: "某类业务停约、恢复" },
  params: ofLine,
  body: z.strictObject({
    day: Day,
    spans: z.array(TimeSpan).min(1, "至少选一个时段").max(48, "时段太多"),
    open: z.boolean(),
  }),
  response: LineDay,
  problems: [...staffProblems, "line-not-found", "slot-not-found"],
});
