import { isDeepStrictEqual } from "node:util";
import { MAX_CALLS, MOVES, type Move } from "../../bff/src/features/queue/rules/moves";
import { moveTicket, standingOf, type MoveRequest } from "../../bff/src/features/queue/rules/moveTicket";
import { nextFor, orderClass, orderOfCalls, passedBy } from "../../bff/src/features/queue/rules/order";
import { MOVERS, type QueueTicket } from "../../bff/src/features/queue/rules/tickets";

const LINES = ["S.A", "S.B", "S.C"] as const;
const COUNTERS: Record<string, readonly string[]> = {
  "S.W1": ["S.A"],
  "S.W2": ["S.A", "S.B"],
  "S.W3": ["S.B", "S.C"],
  "S.W4": ["S.A", "S.B", "S.C"],
};
const COUNTER_IDS = Object.keys(COUNTERS);
const START = Date.parse("2026-03-02T09:00:00+08:00");

interface Hall {
  now: number;
  tickets: Map<string, QueueTicket>;
  origins: Map<string, string>;
  taken: Record<string, number>;
  random: () => number;
}

/** Small and repeatable; its quality suffices to mix actions. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ModelRun {
  sequences: number;
  actions: number;
  moves: number;
  refused: number;
  undone: number;
}

class BrokenInvariant extends Error {}
const must = (holds: boolean, invariant: string): void => {
  if (!holds) throw new BrokenInvariant(invariant);
};

/**
 * Plays random sequences of actions in a small hall against the pure rules; every accepted move is checked at once.
 *
 * @throws BrokenInvariant that names the seed of the sequence and the invariant.
 */
export function playSequences(options: {
  from: number;
  count: number;
  actionsEach: number;
  untilMs?: number;
}): ModelRun {
  const run: ModelRun = { sequences: 0, actions: 0, moves: 0, refused: 0, undone: 0 };
  for (let seed = options.from; seed < options.from + options.count; seed += 1) {
    if (options.untilMs !== undefined && Date.now() > options.untilMs) break;
    try {
      playOne(seed, options.actionsEach, run);
    } catch (error) {
      throw new BrokenInvariant(`sequence ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
    run.sequences += 1;
  }
  return run;
}

function playOne(seed: number, actions: number, run: ModelRun): void {
  const hall: Hall = { now: START, tickets: new Map(), origins: new Map(), taken: {}, random: randomFrom(seed) };
  for (let action = 0; action < actions; action += 1) {
    run.actions += 1;
    hall.now += pick(hall, [0, 700, 4_000, 9_000, 60_000, 600_000]);
    const dice = hall.random();
    if (dice < 0.25) take(hall);
    else if (dice < 0.5) callNext(hall, run);
    else anyMove(hall, run);
    checkHall(hall);
  }
}

const pick = <Value>({ random }: Hall, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;
const waitingIn = (hall: Hall): QueueTicket[] => [...hall.tickets.values()].filter(({ state }) => state === "waiting");

function take(hall: Hall): void {
  const lineId = pick(hall, LINES);
  const number = (hall.taken[lineId] ?? 0) + 1;
  hall.taken[lineId] = number;
  const ticketId = `${lineId.slice(2)}${String(number).padStart(3, "0")}`;
  must(!hall.tickets.has(ticketId), "numbers are unique");
  const isBooked = hall.random() < 0.4;
  const appointmentAt = new Date(hall.now + pick(hall, [-1_200_000, -600_000, 0, 600_000, 2_400_000]));
  const ticket: QueueTicket = {
    ticketId,
    kind: isBooked ? "booked" : "walkIn",
    priority: hall.random() < 0.2,
    takenAt: new Date(hall.now),
    ...(isBooked ? { appointmentAt, onTime: hall.now <= appointmentAt.getTime() + 900_000 } : {}),
    state: "waiting",
    lineId,
    calls: 0,
    behind: [],
    eventCount: 0,
  };
  hall.tickets.set(ticketId, ticket);
  hall.origins.set(ticketId, originOf(ticket));
}

const originOf = ({ ticketId, kind, priority, takenAt, appointmentAt, onTime }: QueueTicket): string =>
  JSON.stringify({ ticketId, kind, priority, takenAt, appointmentAt, onTime });

/** As the desk does it: the first by the rule, at a counter that holds nobody. */
function callNext(hall: Hall, run: ModelRun): void {
  const counterId = pick(hall, COUNTER_IDS);
  if (holderOf(hall, counterId) !== undefined) return;
  const lineIds = COUNTERS[counterId] ?? [];
  const now = new Date(hall.now);
  const waiting = waitingIn(hall);
  const next = nextFor(lineIds, waiting, now);
  if (next === null) return;
  const better = waiting.filter(
    (other) =>
      lineIds.includes(other.lineId) && orderClass(other, now) < orderClass(next, now) && other.behind.length === 0,
  );
  must(better.length === 0, "nobody of a better class waits for the same counter, unless they let others pass");
  must(apply(hall, next, { move: "call", mover: "clerk", counterId }, run), "the first of the order can be called");
}

function anyMove(hall: Hall, run: ModelRun): void {
  if (hall.tickets.size === 0) return;
  const ticket = pick(hall, [...hall.tickets.values()]);
  const move: Move = ticket.undo !== undefined && hall.random() < 0.3 ? "undo" : pick(hall, MOVES);
  const places = 1 + Math.floor(hall.random() * 4);
  apply(
    hall,
    ticket,
    {
      move,
      mover: hall.random() < 0.6 ? "clerk" : pick(hall, MOVERS),
      counterId: pick(hall, COUNTER_IDS),
      lineId: pick(hall, LINES),
      behind: passedBy(ticket, waitingIn(hall), places, new Date(hall.now)),
    },
    run,
  );
}

const holderOf = (hall: Hall, counterId: string): QueueTicket | undefined =>
  [...hall.tickets.values()].find(({ heldBy }) => heldBy === counterId);

/** Applies a move as the store does: refused when the counter it needs holds another ticket. */
function apply(hall: Hall, ticket: QueueTicket, given: MoveRequest, run: ModelRun): boolean {
  const takesCounter = given.move === "call" || given.move === "resume";
  const { counterId, ...rest } = given;
  const request: MoveRequest = takesCounter && counterId !== undefined ? { ...rest, counterId } : rest;
  const now = new Date(hall.now);
  const text = JSON.stringify(ticket);
  const before = ticket;
  const outcome = moveTicket(ticket, request, now);
  must(JSON.stringify(ticket) === text, "a rule never changes what it is given");
  if (outcome.refusal !== null) {
    run.refused += 1;
    return false;
  }
  const { heldBy } = outcome.ticket;
  const holder = heldBy === undefined ? undefined : holderOf(hall, heldBy);
  if (holder !== undefined && holder.ticketId !== ticket.ticketId) return false;
  const orderBefore = orderIds(hall);
  hall.tickets.set(ticket.ticketId, outcome.ticket);
  must(outcome.ticket.eventCount === before.eventCount + 1, "every move leaves exactly one event");
  run.moves += 1;
  if (request.move === "undo") run.undone += 1;
  if (outcome.ticket.undo !== undefined) checkUndo(hall, before, outcome.ticket, orderBefore);
  return true;
}

/** Taking the move back at once must give the same ticket and the same order. */
function checkUndo(hall: Hall, before: QueueTicket, moved: QueueTicket, orderBefore: string): void {
  const back = moveTicket(moved, { move: "undo", mover: "clerk" }, new Date(hall.now));
  if (back.refusal !== null) throw new BrokenInvariant("a fresh undoable move can be taken back");
  must(isDeepStrictEqual(standingOf(back.ticket), standingOf(before)), "undo restores the ticket");
  hall.tickets.set(before.ticketId, back.ticket);
  must(orderIds(hall) === orderBefore, "undo restores the order");
  hall.tickets.set(before.ticketId, moved);
}

const idsOf = (tickets: readonly QueueTicket[]): string => tickets.map(({ ticketId }) => ticketId).join(" ");
const orderIds = (hall: Hall): string => idsOf(orderOfCalls(waitingIn(hall), new Date(hall.now)));

function checkHall(hall: Hall): void {
  const held = new Set<string>();
  for (const ticket of hall.tickets.values()) {
    const isHeld = ticket.state === "called" || ticket.state === "serving";
    must(isHeld === (ticket.heldBy !== undefined), "a counter holds a ticket exactly while it is called or served");
    if (ticket.heldBy !== undefined) {
      must(!held.has(ticket.heldBy), "a counter holds at most one ticket");
      held.add(ticket.heldBy);
    }
    must(ticket.calls >= 0 && ticket.calls <= MAX_CALLS, "at most three calls");
    must(ticket.state !== "called" || ticket.calls >= 1, "who is called has been called");
    must(originOf(ticket) === hall.origins.get(ticket.ticketId), "time, kind and number never change");
  }
  checkOrder(hall);
}

function checkOrder(hall: Hall): void {
  const now = new Date(hall.now);
  const waiting = waitingIn(hall);
  const merged = orderOfCalls(waiting, now);
  must(
    new Set(merged).size === waiting.length && merged.length === waiting.length,
    "the order names everybody who waits once",
  );
  for (const line of LINES) {
    const ofLine = (tickets: readonly QueueTicket[]) => tickets.filter(({ lineId }) => lineId === line);
    const alone = idsOf(orderOfCalls(ofLine(waiting), now));
    must(alone === idsOf(ofLine(merged)), "a line's order is the same alone and among others");
  }
}
