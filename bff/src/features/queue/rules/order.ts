import type { QueueTicket } from "./tickets";

/**
 * Where a ticket belongs in the order of calls:
 * 1. booked, checked in in time, and the booked time has come: by that time, then by arrival;
 * 2. elders and disabled people: by arrival;
 * 3. everybody else who walked in, and booked people who came late: by arrival;
 * 4. booked people whose time has not come: only when nobody else waits, by that time.
 * A returned or transferred ticket ranks by its original time.
 */
export function orderClass(ticket: QueueTicket, now: Date): 1 | 2 | 3 | 4 {
  if (ticket.kind === "booked" && ticket.onTime === true && ticket.appointmentAt !== undefined) {
    return ticket.appointmentAt.getTime() <= now.getTime() ? 1 : 4;
  }
  return ticket.priority ? 2 : 3;
}

/**
 * The one order of calls, for tickets that wait for the same counter or line. Picks the next, says how many are ahead,
 * and feeds the estimate. The order of one line is the same whether it is asked alone or among others.
 *
 * @param waiting - in any order; other states must not be in it.
 * @param now - UTC instant: a booked ticket moves forward when its time comes.
 */
export function orderOfCalls<Ticket extends QueueTicket>(waiting: readonly Ticket[], now: Date): Ticket[] {
  const ordered = waiting
    .map((ticket) => ({ ticket, keys: keysOf(ticket, now) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) || (a.ticket.ticketId < b.ticket.ticketId ? -1 : 1))
    .map(({ ticket }) => ticket);
  return letOthersPass(ordered);
}

function keysOf(ticket: QueueTicket, now: Date): [number, number, number] {
  const group = orderClass(ticket, now);
  const bookedTime = group === 1 || group === 4 ? (ticket.appointmentAt?.getTime() ?? 0) : 0;
  return [group, bookedTime, ticket.takenAt.getTime()];
}

const compareKeys = (a: readonly [number, number, number], b: readonly [number, number, number]): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/**
 * Puts each deferred ticket behind the last of those whom it let pass and who still wait. Deferrals take effect in the
 * order in which they were asked for, so that two people who let each other pass end where the second one wanted.
 */
function letOthersPass<Ticket extends QueueTicket>(ordered: Ticket[]): Ticket[] {
  const deferred = ordered.filter((ticket) => ticket.behind.length > 0);
  deferred.sort((a, b) => (a.deferredAt?.getTime() ?? 0) - (b.deferredAt?.getTime() ?? 0));
  for (const ticket of deferred) {
    const passing = new Set(ticket.behind);
    // Only in its own line: who has been sent to another line is no longer waited for.
    const last = ordered
      .map(({ ticketId, lineId }) => lineId === ticket.lineId && passing.has(ticketId))
      .lastIndexOf(true);
    const own = ordered.indexOf(ticket);
    if (last <= own) continue;
    ordered.splice(own, 1);
    ordered.splice(last, 0, ticket);
  }
  return ordered;
}

/** The people whom a ticket lets pass when it steps back by `places`: those next after it in its own line. */
export function passedBy(ticket: QueueTicket, waiting: readonly QueueTicket[], places: number, now: Date): string[] {
  const line = orderOfCalls(
    waiting.filter(({ lineId }) => lineId === ticket.lineId),
    now,
  );
  const own = line.findIndex(({ ticketId }) => ticketId === ticket.ticketId);
  if (own < 0) return [];
  const next = line.slice(own + 1, own + 1 + places).map(({ ticketId }) => ticketId);
  // Who steps back again still lets pass those whom it has let pass before.
  const earlier = ticket.behind.filter((ticketId) => line.some((other) => other.ticketId === ticketId));
  return [...new Set([...earlier, ...next])];
}

/** People who will be called before this ticket, in its own line; 0 for one that does not wait. */
export function aheadOf(ticket: QueueTicket, waiting: readonly QueueTicket[], now: Date): number {
  const line = orderOfCalls(
    waiting.filter(({ lineId }) => lineId === ticket.lineId),
    now,
  );
  return Math.max(
    0,
    line.findIndex(({ ticketId }) => ticketId === ticket.ticketId),
  );
}

/** The first that a counter with these lines calls. */
export function nextFor<Ticket extends QueueTicket>(
  lineIds: readonly string[],
  waiting: readonly Ticket[],
  now: Date,
): Ticket | null {
  return (
    orderOfCalls(
      waiting.filter(({ lineId }) => lineIds.includes(lineId)),
      now,
    )[0] ?? null
  );
}

/** The order in the residents' words. */
export const orderRuleText =
  "先叫预约时间到了的（按预约时间），再叫老年人和残疾人，然后按取号先后。预约迟到的按取号时间排，提前到的等预约时间到了再叫，没人排队时也会先叫。";
