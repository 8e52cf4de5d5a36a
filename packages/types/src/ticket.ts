import { z } from "zod";
import { LineId } from "./booking";
import { Instant, StationId, TaskCode } from "./primitives";
import { WaitEstimate } from "./stations";

/** Shared by check-in and by taking a number: what a resident's place in the line looks like. */
export const TicketState = z
  .enum(["waiting", "called", "serving", "parked", "skipped", "finished", "left"])
  .meta({ id: "TicketState" });
export const Ticket = z
  .object({
    ticketId: z.string(),
    number: z.string().meta({ example: "A023" }),
    stationId: StationId,
    stationName: z.string(),
    lineId: LineId,
    lineName: z.string(),
    taskCode: TaskCode,
    taskName: z.string(),
    kind: z.enum(["walkIn", "booked"]),
    priority: z.boolean(),
    state: TicketState,
    ahead: z.number().int().min(0),
    wait: WaitEstimate.optional(),
    counterName: z.string().optional(),
    calledAt: Instant.optional(),
    calls: z.number().int(),
    /** The rule of the order, in words a resident understands. */
    orderRule: z.string(),
    nowCalling: z.array(z.object({ number: z.string(), counterName: z.string() })),
    canDefer: z.boolean(),
    requeueUntil: Instant.optional(),
    takenAt: Instant,
    asOf: Instant,
  })
  .meta({ id: "Ticket" });
export type Ticket = z.infer<typeof Ticket>;
