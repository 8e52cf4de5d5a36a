import type { Day } from "@yanta/domain/calendar";
import type { Connection } from "../../../platform/store";
import {
  counterModel,
  queueDayModel,
  ticketModel,
  type CounterDocument,
  type DayPlan,
  type QueueDayDocument,
  type TicketDocument,
} from "../model";
import type { BookedForExport, BookingPort } from "../ports";
import { bookedLine, counterLines, mergeHistories, ticketLines, type ExportLine } from "../rules/exportEvents";
import { formatMillis } from "../rules/exportTime";

export interface ExportOptions {
  connection: Connection;
  booking: Pick<BookingPort, "bookedOn">;
  /** Adds `ticket.deferred` with the tickets it went behind: needed to retrace the order, unknown to the log's readers. */
  withDeferrals?: boolean;
}

/**
 * One day of one hall as an event log: its plan, then everything in the order of time. Ids of persons are not in it.
 *
 * @returns no line for a day on which the hall had neither number nor counter.
 */
export async function exportDay(
  { connection, booking, withDeferrals = false }: ExportOptions,
  stationId: string,
  day: Day,
): Promise<ExportLine[]> {
  const [queueDay, tickets, counters, booked] = await Promise.all([
    queueDayModel(connection).findById(`${stationId}@${day}`).lean<QueueDayDocument>(),
    ticketModel(connection)
      .find({ stationId, day }, { outbox: 0 })
      .sort({ takenAt: 1, _id: 1 })
      .lean<TicketDocument[]>(),
    counterModel(connection).find({ stationId, day }).sort({ _id: 1 }).lean<CounterDocument[]>(),
    booking.bookedOn(stationId, day),
  ]);
  if (queueDay?.plan === undefined) return [];
  const lines = mergeHistories([
    ...booked.map(bookedLine),
    ...counters.map(({ counterId, events }) => counterLines(counterId, events)),
    ...tickets.map((ticket) =>
      ticketLines({ ...ticket, ticketId: ticket._id, priority: ticket.priority !== undefined }),
    ),
  ]);
  const shown = withDeferrals ? lines : lines.filter(({ type }) => type !== "ticket.deferred");
  return [planLine(queueDay.plan, { stationId, day, booked }), ...shown];
}

/** The plan stands at the head, before the first booking of the day. */
function planLine(
  plan: DayPlan,
  { stationId, day, booked }: { stationId: string; day: Day; booked: readonly BookedForExport[] },
): ExportLine {
  const first = Math.min(plan.madeAt.getTime(), ...booked.map(({ bookedAt }) => bookedAt.getTime()));
  return {
    type: "plan",
    at: formatMillis(new Date(first)),
    date: day,
    hallId: stationId,
    lineIds: plan.lineIds,
    ...(plan.ticketsFrom === undefined ? {} : { ticketsFrom: formatMillis(plan.ticketsFrom) }),
    ...(plan.ticketsUntil === undefined ? {} : { ticketsUntil: formatMillis(plan.ticketsUntil) }),
    slotMinutes: plan.slotMinutes,
    lateMinutes: plan.lateMinutes,
    counters: plan.counters.map(({ counterId, lineIds, spans }) => ({
      counterId,
      lineIds,
      spans: spans.map(({ open, close }) => ({ open: formatMillis(open), close: formatMillis(close) })),
    })),
  };
}
