import { shanghaiDay } from "@yanta/domain/calendar";
import type { StaffTicket } from "@yanta/types";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { ticketModel, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import { orderOfCalls } from "../rules/order";
import { moverOf } from "./actors";
import { afterChange } from "./afterChange";
import { applyMove } from "./applyMove";
import type { StationPicture } from "./picture";
import { staffAnswer } from "./staffAnswer";
import { counterById, stationIdOf } from "./hall";

/** A key that bounces, or is pressed again because nothing seemed to happen, is one call. */
export const DOUBLE_PRESS_MS = 2_000;

export interface CallWish {
  counterId: string;
  /** Only these of the counter's lines. */
  lineIds?: readonly string[] | undefined;
  /** An earlier request under the same key broke off: the ticket that it called is the answer. */
  isRepeat?: boolean | undefined;
}

/**
 * Calls the first by the order of calls to a counter; null when nobody waits for its lines.
 *
 * The claim is one conditional update of the ticket, which also takes the counter: a unique index lets a counter hold one
 * ticket only. Who loses a ticket to another counter tries the next in the same order, each at most once: every lost try
 * is another counter's call, so nobody starves and no claim is ever repeated. Nothing has to be mended after a crash.
 *
 * @throws Problem not-your-station, counter-not-found, counter-closed, counter-busy.
 */
export async function callNext(
  parts: QueueParts,
  staff: Staff,
  wish: CallWish,
  now: Date,
): Promise<StaffTicket | null> {
  const { counterId, lineIds } = wish;
  const stationId = stationIdOf(counterId);
  requireStation(staff, stationId);
  counterById(parts, counterId);
  const picture = await parts.pictures.fresh(stationId, now);
  const counter = picture.counters.find((one) => one.counterId === counterId);
  if (counter?.state !== "open") throw new Problem("counter-closed");
  const held = picture.live.find(({ heldBy }) => heldBy === counterId);
  if (held !== undefined) return answerHeld(parts, staff, wish, now);
  const lines = counter.lineIds.filter((lineId) => lineIds === undefined || lineIds.includes(lineId));
  const order = orderOfCalls(
    picture.waiting.filter(({ lineId }) => lines.includes(lineId)),
    now,
  );
  for (const { ticketId } of order) {
    if (picture.spokenFor.has(ticketId)) continue;
    const claimed = await claim(parts, { picture, ticketId, counterId, staff }, now);
    if (claimed === "counter-busy") return answerHeld(parts, staff, wish, now);
    if (claimed === null) continue;
    const after = await afterChange(parts, stationId, now);
    await mustStillBeOpen(parts, claimed, after, now);
    return staffAnswer(parts, staff, claimed, after);
  }
  return null;
}

interface Claim {
  picture: StationPicture;
  ticketId: string;
  counterId: string;
  staff: Staff;
}

/** Null when another counter was faster, or the ticket has moved on. */
async function claim(parts: QueueParts, { picture, ticketId, counterId, staff }: Claim, now: Date) {
  const ticket = picture.byId.get(ticketId);
  if (ticket === undefined) return null;
  picture.spokenFor.add(ticketId);
  const applied = await applyMove(parts, ticket, { move: "call", mover: moverOf(staff), counterId }, now);
  if (applied.refusal === null) return applied.ticket;
  if (applied.refusal !== "counter-busy") return null;
  picture.spokenFor.delete(ticketId);
  return "counter-busy" as const;
}

/** The counter has a ticket: the one just called is this press's answer too. */
async function answerHeld(
  parts: QueueParts,
  staff: Staff,
  { counterId, isRepeat = false }: CallWish,
  now: Date,
): Promise<StaffTicket> {
  const stationId = stationIdOf(counterId);
  const held = await ticketModel(parts.connection)
    .findOne({ stationId, day: shanghaiDay(now), heldBy: counterId })
    .lean<TicketDocument>();
  const isJustCalled =
    held?.state === "called" &&
    held.calls === 1 &&
    held.calledAt !== undefined &&
    (isRepeat || now.getTime() - held.calledAt.getTime() < DOUBLE_PRESS_MS);
  if (held == null || !isJustCalled) throw new Problem("counter-busy");
  return staffAnswer(parts, staff, held, await parts.pictures.recent(stationId, now));
}

/**
 * The counter may have been closed between look and claim: then the ticket waits again, as if never called. `after` was
 * read after the claim, so either this sees the closing or the closing sees the claim.
 */
async function mustStillBeOpen(
  parts: QueueParts,
  claimed: TicketDocument,
  after: StationPicture,
  now: Date,
): Promise<void> {
  if (after.counters.find(({ counterId }) => counterId === claimed.heldBy)?.state === "open") return;
  await applyMove(parts, claimed, { move: "undo", mover: "clerk" }, now);
  throw new Problem("counter-closed");
}
