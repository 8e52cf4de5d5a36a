import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { idOf, Instant, StationId } from "./primitives";
import { Ticket } from "./ticket";

const ofTicket = z.strictObject({ ticketId: idOf("号票编号") });
const moveProblems = ["ticket-not-found", "move-not-allowed", "not-signed-in"] as const;
const staff = ["clerk", "supervisor", "administrator"] as const;
const staffProblems = ["not-signed-in", "staff-session-locked", "not-your-station"] as const;
const ofCounter = z.strictObject({ counterId: idOf("窗口编号") });

/** A ticket as the clerk sees it: the person masked, marks that matter at the counter. */
export const StaffTicket = Ticket.extend({
  person: z.object({ name: z.string().optional(), phone: z.string().optional() }).optional(),
  appointmentAt: Instant.optional(),
  startedAt: Instant.optional(),
  /** What this clerk may do now, from the table of moves. */
  moves: z.array(z.string()),
  undoUntil: Instant.optional(),
}).meta({ id: "StaffTicket" });
export type StaffTicket = z.infer<typeof StaffTicket>;

export const CounterState = z
  .object({
    counterId: z.string(),
    name: z.string(),
    state: z.enum(["closed", "free", "calling", "serving", "paused"]),
    lineIds: z.array(z.string()),
    staffName: z.string().optional(),
    /** Whether whoever asks works at it; absent for a closed one. */
    mine: z.boolean().optional(),
    ticket: StaffTicket.optional(),
    openedAt: Instant.optional(),
  })
  .meta({ id: "CounterState" });

export const openCounter = endpoint({
  ...routes.openCounter,
  auth: staff,
  touches: "station",
  summary: { en: "Open a counter with its lines", zh: "开窗" },
  params: ofCounter,
  body: z.strictObject({ lineIds: z.array(idOf("业务类别编号")).min(1, "至少选一类业务").max(30) }),
  response: CounterState,
  problems: [...staffProblems, "counter-not-found", "counter-taken"],
});

export const closeCounter = endpoint({
  ...routes.closeCounter,
  auth: staff,
  touches: "station",
  summary: { en: "Close a counter; its ticket is finished first", zh: "关窗" },
  params: ofCounter,
  body: z.strictObject({ pause: z.boolean().default(false) }),
  response: CounterState,
  problems: [...staffProblems, "counter-not-found", "counter-busy"],
});

export const callNext = endpoint({
  ...routes.callNext,
  auth: staff,
  touches: "station",
  summary: { en: "Call the next ticket; one key, one call", zh: "叫下一个" },
  params: ofCounter,
  body: z.strictObject({ lineIds: z.array(idOf("业务类别编号")).max(30).optional() }),
  /** Null, sent as 204, when nobody waits for the counter's lines. */
  response: StaffTicket.nullable(),
  problems: [...staffProblems, "counter-not-found", "counter-closed", "counter-busy", "idempotency-key-reused"],
  idempotent: true,
});

const ticketMove = (route: { method: "POST"; path: string }, en: string, zh: string) =>
  endpoint({
    ...route,
    auth: staff,
    touches: "station",
    summary: { en, zh },
    params: ofTicket,
    response: StaffTicket,
    problems: [...staffProblems, ...moveProblems],
  });

export const recallTicket = ticketMove(routes.recallTicket, "Call again, at most three times", "重呼");
export const skipTicket = ticketMove(routes.skipTicket, "Nobody came", "过号");
export const startTicket = ticketMove(routes.startTicket, "The person is at the counter", "开始办理");
export const finishTicket = ticketMove(routes.finishTicket, "Done", "办结");
export const parkTicket = ticketMove(routes.parkTicket, "Put aside while something is fetched", "挂起");
export const resumeTicket = ticketMove(routes.resumeTicket, "Take a parked ticket up again", "恢复办理");
export const undoTicket = ticketMove(routes.undoTicket, "Take the last move back, within ten seconds", "撤销");

export const transferTicket = endpoint({
  ...routes.transferTicket,
  auth: staff,
  touches: "station",
  summary: { en: "Send to another line; the original time stays", zh: "转窗" },
  params: ofTicket,
  body: z.strictObject({ lineId: idOf("业务类别编号") }),
  response: StaffTicket,
  problems: [...staffProblems, ...moveProblems, "line-not-found"],
});

const ofStation = z.strictObject({ stationId: StationId });

export const LineState = z
  .object({
    lineId: z.string(),
    name: z.string(),
    waiting: z.number().int(),
    p50: z.number().int().optional(),
    p80: z.number().int().optional(),
  })
  .meta({ id: "LineState" });

export const getStationQueue = endpoint({
  ...routes.getStationQueue,
  auth: staff,
  touches: "station",
  summary: { en: "The hall: lines, waiting tickets, counters", zh: "大厅排队情况" },
  params: ofStation,
  response: z.object({
    stationId: StationId,
    stationName: z.string(),
    lines: z.array(LineState),
    waiting: z.array(StaffTicket),
    parked: z.array(StaffTicket),
    skipped: z.array(StaffTicket),
    counters: z.array(CounterState),
    counterCode: z.string().meta({ description: "shown in the hall as a QR code; changes every day" }),
    screenKey: z
      .string()
      .optional()
      .meta({ description: "for supervisors: opens the hall's own screen, which shows the code too" }),
    announcement: z.string().optional(),
    asOf: Instant,
  }),
  problems: [...staffProblems, "station-not-found"],
});

export const setAnnouncement = endpoint({
  ...routes.setAnnouncement,
  auth: ["supervisor", "administrator"],
  touches: "station",
  summary: { en: "A sentence for the hall's screen", zh: "大屏公告" },
  params: ofStation,
  body: z.strictObject({ text: z.string().max(60, "最多60个字") }),
  status: 204,
  response: z.undefined(),
  problems: staffProblems,
});
