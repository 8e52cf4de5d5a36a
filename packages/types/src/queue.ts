import { z } from "zod";
import { ofAppointment } from "./appointmentId";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { idOf, StationId, TaskCode } from "./primitives";
import { Ticket } from "./ticket";

const TicketId = idOf("号票编号");
const ofTicket = z.strictObject({ ticketId: TicketId });
const point = z.strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) });

export const createTicket = endpoint({
  ...routes.createTicket,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Take a number near or in the hall, or check an appointment in", zh: "取号" },
  body: z.strictObject({
    stationId: StationId,
    taskCode: TaskCode,
    appointmentId: idOf("预约编号").optional(),
    /** GCJ-02, near the hall; or the code shown at the counter; a clerk needs neither. */
    point: point.optional(),
    counterCode: z.string().max(60).optional(),
    priority: z.enum(["elder", "disabled"]).optional(),
    /** Staff only: the number of somebody without the app, who is then called by SMS. */
    callerPhone: z
      .string()
      .regex(/^1[3-9]\d{9}$/, "请填11位手机号")
      .optional(),
  }),
  status: 201,
  response: Ticket,
  problems: [
    "station-not-found",
    "item-not-found",
    "item-not-done-here",
    "hall-closed",
    "not-at-the-hall",
    "already-in-line",
    "not-signed-in",
    "not-your-station",
    "appointment-not-found",
    "appointment-not-changeable",
    "too-early-to-check-in",
    "too-late-to-check-in",
    "idempotency-key-reused",
  ],
  idempotent: true,
});

export const listMyTickets = endpoint({
  ...routes.listMyTickets,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own live tickets", zh: "我的号" },
  response: z.object({ items: z.array(Ticket) }),
  problems: ["not-signed-in"],
});

export const getTicket = endpoint({
  ...routes.getTicket,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Watch one's place in line", zh: "看排队进度" },
  params: ofTicket,
  response: Ticket,
  problems: ["ticket-not-found", "not-signed-in"],
});

const moveProblems = ["ticket-not-found", "move-not-allowed", "not-signed-in"] as const;

export const cancelTicket = endpoint({
  ...routes.cancelTicket,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Leave the line", zh: "不排了" },
  params: ofTicket,
  response: Ticket,
  problems: moveProblems,
});

export const deferTicket = endpoint({
  ...routes.deferTicket,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Let n people go first", zh: "往后排几位" },
  params: ofTicket,
  body: z.strictObject({ places: z.number().int().min(1).max(20) }),
  response: Ticket,
  problems: moveProblems,
});

export const requeueTicket = endpoint({
  ...routes.requeueTicket,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Come back after a missed call, with the original time", zh: "过号重新排队" },
  params: ofTicket,
  response: Ticket,
  problems: [...moveProblems, "requeue-too-late"],
});

export const checkInAppointment = endpoint({
  ...routes.checkInAppointment,
  auth: ["resident", "clerk", "supervisor"],
  touches: "station",
  summary: { en: "Turn an appointment into a ticket on arrival", zh: "签到取号" },
  params: ofAppointment,
  body: z.strictObject({
    point: z
      .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
      .optional(),
    counterCode: z.string().max(60).optional(),
  }),
  status: 201,
  response: Ticket,
  problems: [
    "appointment-not-found",
    "appointment-not-changeable",
    "too-early-to-check-in",
    "too-late-to-check-in",
    "hall-closed",
    "not-at-the-hall",
    "already-in-line",
    "item-not-done-here",
    "station-not-found",
    "not-signed-in",
  ],
  idempotent: true,
});
