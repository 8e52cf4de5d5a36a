import { shanghaiDay } from "@yanta/domain/calendar";
import { operator, ticketModel, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import { REQUEUE_MS } from "../rules/moves";
import { afterChange } from "./afterChange";
import { applyMove } from "./applyMove";
import { closeCountersOfEarlierDays, closeUnattended } from "./unattended";

/** A sweep closes a hall's worth at a time; the next one goes on. */
const AT_ONCE = 500;

/** Closes the skipped tickets of one hall that nobody has come back for within 30 minutes. Answers how many. */
export async function sweepStation(parts: QueueParts, stationId: string, now: Date): Promise<number> {
  const day = shanghaiDay(now);
  const closed = await closeMissed(parts, { stationId, day }, now);
  if (closed.length > 0) await afterChange(parts, stationId, now);
  return closed.length;
}

/**
 * The worker's sweep over all halls: missed calls after 30 minutes, what is left of earlier days, counters that
 * nobody sits at, and appointments that nobody kept. Running it twice, or in two processes, changes nothing more.
 */
export async function sweepQueue(parts: QueueParts, now: Date): Promise<{ closed: number; noShows: number }> {
  const day = shanghaiDay(now);
  const missed = await closeMissed(parts, { day }, now);
  for (const stationId of new Set(missed.map((ticket) => ticket.stationId))) await afterChange(parts, stationId, now);
  const left = await closeEarlierDays(parts, now);
  await closeCountersOfEarlierDays(parts, now);
  await closeUnattended(parts, {}, now);
  await noteMissedCalls(parts, now);
  return { closed: missed.length + left, noShows: await parts.booking.markNoShows(now) };
}

/**
 * An appointment's time had come and its line called somebody after it: whoever had checked in would have been called
 * first. That is the missed call; without a check-in in the window it becomes a no-show, with one it never does.
 */
async function noteMissedCalls({ booking, connection }: QueueParts, now: Date): Promise<void> {
  const day = shanghaiDay(now);
  for (const { appointmentId, stationId, lineId, startsAt } of await booking.awaited(now)) {
    const called = { stationId, day, lineId, calledAt: operator({ $gte: startsAt, $lte: now }) };
    if ((await ticketModel(connection).exists(called)) !== null) await booking.recordMissedCall(appointmentId, now);
  }
}

async function closeMissed(
  parts: QueueParts,
  where: { stationId?: string; day: string },
  now: Date,
): Promise<TicketDocument[]> {
  const missed = await ticketModel(parts.connection)
    .find({ ...where, state: "skipped", skippedAt: operator({ $lt: new Date(now.getTime() - REQUEUE_MS) }) })
    .limit(AT_ONCE)
    .lean<TicketDocument[]>();
  for (const ticket of missed) {
    // Closed when its time ran out, whenever the sweep came by.
    const at = new Date((ticket.skippedAt ?? now).getTime() + REQUEUE_MS);
    await applyMove(parts, ticket, { move: "leave", mover: "system" }, at);
  }
  return missed;
}

/** A number is good for its day. A ticket still at a counter is the clerk's to finish, and harms nobody. */
async function closeEarlierDays(parts: QueueParts, now: Date): Promise<number> {
  const stale = await ticketModel(parts.connection)
    .find({
      day: operator({ $lt: shanghaiDay(now) }),
      state: operator({ $in: ["waiting", "parked", "skipped"] }),
    })
    .limit(AT_ONCE)
    .lean<TicketDocument[]>();
  for (const ticket of stale) await applyMove(parts, ticket, { move: "leave", mover: "system" }, now);
  return stale.length;
}
