import { z } from "zod";
import { AppointmentId, ofAppointment } from "./appointmentId";
import { endpoint } from "./endpoint";
import { GrantOffer } from "./licenceGrants";
import { routes } from "./paths";
import { idOf, Instant, StationId, TaskCode } from "./primitives";

const Day = z.iso.date("日期要写成 2026-11-24 这样");

/** Station × service line × day × first cell. Opaque to the client. */
export const SlotId = idOf("时段编号").meta({ id: "SlotId" });
export const HoldId = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\w.:-]+$/, "占号编号无效")
  .meta({ id: "HoldId" });
export const LineId = idOf("业务类别编号").meta({ id: "LineId" });

/** Whose places a booking draws on: residents online, clerks on the phone, people who walk in. */
export const Contingent = z.enum(["online", "phone", "walkIn"]).meta({ id: "Contingent" });
export const BookingChannel = z.enum(["app", "phone", "counter"]).meta({ id: "BookingChannel" });
export const AppointmentState = z
  .enum(["confirmed", "checkedIn", "served", "cancelled", "noShow"])
  .meta({ id: "AppointmentState" });

export const Slot = z
  .object({
    slotId: SlotId,
    startsAt: Instant,
    endsAt: Instant,
    remaining: z.number().int().min(0),
    extendedHours: z.boolean(),
    /** Why it cannot be taken, in words, when `remaining` is 0: 约满, 已过预约时间 … */
    closedBecause: z.string().optional(),
  })
  .meta({ id: "Slot" });
export type Slot = z.infer<typeof Slot>;

export const Appointment = z
  .object({
    appointmentId: AppointmentId,
    state: AppointmentState,
    channel: BookingChannel,
    stationId: StationId,
    stationName: z.string(),
    taskCode: TaskCode,
    taskName: z.string(),
    lineId: LineId,
    startsAt: Instant,
    endsAt: Instant,
    checkInFrom: Instant,
    checkInUntil: Instant,
    /** The last moment at which it can be cancelled or moved. */
    changeUntil: Instant,
    /** Four digits that a caller says at the counter. */
    code: z.string().regex(/^\d{4}$/),
    ticketId: z.string().optional(),
    /** Masked; staff answers only. */
    person: z.object({ name: z.string().optional(), phone: z.string().optional() }).optional(),
  })
  .meta({ id: "Appointment" });
export type Appointment = z.infer<typeof Appointment>;

const bookingRefusals = [
  "slot-not-found",
  "slot-past",
  "notice-too-short",
  "too-far-ahead",
  "slot-full",
  "slot-closed",
  "overlapping-appointment",
  "duplicate-appointment",
  "too-many-appointments",
  "booking-restricted",
  "item-not-bookable-here",
] as const;

export const listSlots = endpoint({
  ...routes.listSlots,
  // Staff of the place see their own contingent, up to the last minute; everybody else sees what can be booked online.
  auth: ["anyone", "clerk", "supervisor", "administrator"],
  touches: "public",
  summary: { en: "Slots of one item at one place", zh: "可预约的时段" },
  params: z.strictObject({ stationId: StationId }),
  query: z.strictObject({ taskCode: TaskCode, from: Day.optional(), to: Day.optional() }),
  response: z.object({ items: z.array(Slot), daysAhead: z.number().int(), asOf: Instant }),
  problems: ["station-not-found", "item-not-found", "item-not-bookable-here"],
});

export const createHold = endpoint({
  ...routes.createHold,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Keep a place while filling in; the booking consumes it", zh: "先占住一个号" },
  body: z.strictObject({ slotId: SlotId, taskCode: TaskCode }),
  status: 201,
  response: z.object({ holdId: HoldId, expiresAt: Instant, extendable: z.boolean() }),
  problems: [...bookingRefusals, "not-signed-in"],
  idempotent: true,
});

export const extendHold = endpoint({
  ...routes.extendHold,
  auth: ["resident", "clerk", "supervisor"],
  touches: "own",
  summary: { en: "Keep it a little longer, once", zh: "再留一会儿" },
  params: z.strictObject({ holdId: HoldId }),
  response: z.object({ holdId: HoldId, expiresAt: Instant, extendable: z.boolean() }),
  problems: ["hold-gone", "not-signed-in"],
});

export const releaseHold = endpoint({
  ...routes.releaseHold,
  auth: ["resident", "clerk", "supervisor"],
  touches: "own",
  summary: { en: "Give a held place back", zh: "不要这个号了" },
  params: z.strictObject({ holdId: HoldId }),
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in"],
});

export const createAppointment = endpoint({
  ...routes.createAppointment,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Book a place in a slot", zh: "预约一个时段" },
  body: z.strictObject({
    slotId: SlotId,
    taskCode: TaskCode,
    holdId: HoldId.optional(),
    familyMemberId: z.string().max(60).optional(),
  }),
  status: 201,
  /** The offer comes with this answer and no other: nobody is asked twice. */
  response: Appointment.extend({ grantOffer: GrantOffer.optional() }),
  problems: [...bookingRefusals, "hold-gone", "not-signed-in", "idempotency-key-reused"],
  idempotent: true,
});

export const listAppointments = endpoint({
  ...routes.listAppointments,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own appointments, the next first", zh: "我的预约" },
  response: z.object({ items: z.array(Appointment) }),
  problems: ["not-signed-in"],
});

export const getAppointment = endpoint({
  ...routes.getAppointment,
  auth: ["resident"],
  touches: "own",
  summary: { en: "One appointment", zh: "查看一个预约" },
  params: ofAppointment,
  response: Appointment,
  problems: ["appointment-not-found", "not-signed-in"],
});

export const cancelAppointment = endpoint({
  ...routes.cancelAppointment,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Cancel", zh: "取消预约" },
  params: ofAppointment,
  response: Appointment,
  problems: ["appointment-not-found", "appointment-not-changeable", "change-too-late", "not-signed-in"],
});

export const rescheduleAppointment = endpoint({
  ...routes.rescheduleAppointment,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Move to another slot; never both, never neither", zh: "改约" },
  params: ofAppointment,
  body: z.strictObject({ slotId: SlotId }),
  response: Appointment,
  problems: [
    ...bookingRefusals,
    "appointment-not-found",
    "appointment-not-changeable",
    "change-too-late",
    "not-signed-in",
  ],
  idempotent: true,
});
