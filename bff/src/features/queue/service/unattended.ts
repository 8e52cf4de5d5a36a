import { instantAt, shanghaiDay } from "@yanta/domain/calendar";
import { counterModel, operator, ticketModel, type CounterDocument, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import type { StaffDesk } from "../ports";
import { afterChange } from "./afterChange";
import { applyMove } from "./applyMove";
import { shutCounter } from "./shutCounter";

/** A desk that has been locked for so long was left for good; until then a long talk may be going on at it. */
const AWAY_MS = 60 * 60_000;
/** A ticket that somebody else has just moved is looked at once more. */
const ATTEMPTS = 2;
const MIDNIGHT_MINUTES = 24 * 60;

interface Whose {
  /** Left out: everybody's. */
  staffId?: string;
  /** They said so themselves: then another desk of theirs that has locked is no reason to wait. */
  hasSignedOut?: boolean;
}

/**
 * Closes the counters of today whose clerk has signed out, was signed out, or has left a locked desk for an hour. Nobody's
 * place is lost: who was called waits in front again, a service that was begun is parked for another clerk. A locked desk
 * alone ends no service: the clerk may be talking with the person, or somebody else takes the counter over.
 *
 * @returns how many were closed. Repeated, or in two processes, it changes nothing more.
 */
export async function closeUnattended(
  parts: QueueParts,
  { staffId, hasSignedOut = false }: Whose,
  now: Date,
): Promise<number> {
  const { people, connection } = parts;
  if (people === undefined) return 0;
  const inUse = await counterModel(connection)
    .find({
      state: operator({ $in: ["open", "paused"] }),
      day: shanghaiDay(now),
      ...(staffId === undefined ? {} : { staffId }),
    })
    .lean<CounterDocument[]>();
  const desks = new Map<string, Promise<StaffDesk>>();
  let closed = 0;
  for (const counter of inUse) {
    if (counter.staffId === undefined) continue;
    const desk = desks.get(counter.staffId) ?? people.deskOf(counter.staffId, now);
    desks.set(counter.staffId, desk);
    if (await isAttended(parts, counter, await desk, { hasSignedOut, now })) continue;
    if (await leaveCounter(parts, counter, now)) closed += 1;
  }
  return closed;
}

async function isAttended(
  parts: QueueParts,
  counter: CounterDocument,
  desk: StaffDesk,
  { hasSignedOut, now }: { hasSignedOut: boolean; now: Date },
): Promise<boolean> {
  if (desk.state === "here") return true;
  if (desk.state === "gone" || hasSignedOut) return false;
  if (now.getTime() - desk.since.getTime() < AWAY_MS) return true;
  return (await heldBy(parts, counter))?.state === "serving";
}

/** The ticket first: a process that dies in between leaves an open counter, which the next look finds again. */
async function leaveCounter(parts: QueueParts, counter: CounterDocument, now: Date): Promise<boolean> {
  const { _id: id, state, rev } = counter;
  if (state === "closed") return false;
  await freeTicketOf(parts, counter, now);
  if ((await shutCounter(parts.connection, { id, from: state, to: "closed", rev }, now)) === null) return false;
  // A call may have slipped in before the counter was closed.
  await freeTicketOf(parts, counter, now);
  await afterChange(parts, counter.stationId, now);
  return true;
}

async function freeTicketOf(parts: QueueParts, counter: CounterDocument, now: Date): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const held = await heldBy(parts, counter);
    if (held === null) return;
    const move = held.state === "serving" ? "park" : "release";
    const { refusal } = await applyMove(parts, held, { move, mover: "system" }, now);
    if (refusal === null) return;
  }
}

const heldBy = ({ connection }: QueueParts, { stationId, day, counterId }: CounterDocument) =>
  ticketModel(connection).findOne({ stationId, day, heldBy: counterId }).lean<TicketDocument>();

/** A counter is open for its day: what nobody has closed was closed when the day ended. */
export async function closeCountersOfEarlierDays({ connection }: QueueParts, now: Date): Promise<void> {
  const left = await counterModel(connection)
    .find({ state: operator({ $in: ["open", "paused"] }), day: operator({ $lt: shanghaiDay(now) }) })
    .lean<CounterDocument[]>();
  for (const { _id: id, day, state: from } of left) {
    const lastMoment = new Date(instantAt(day, MIDNIGHT_MINUTES).getTime() - 1);
    if (from !== "closed") await shutCounter(connection, { id, from, to: "closed" }, lastMoment);
  }
}
