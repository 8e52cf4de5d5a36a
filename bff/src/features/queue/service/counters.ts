import { shanghaiDay } from "@yanta/domain/calendar";
import type { CounterState } from "@yanta/types";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { counterModel, ticketModel, type CounterDocument } from "../model";
import type { QueueParts } from "../parts";
import { afterChange } from "./afterChange";
import { counterView } from "./counterView";
import { counterById, stationById, stationIdOf } from "./hall";
import { openDay } from "./queueDay";
import { shutCounter } from "./shutCounter";

type CounterAnswer = z.input<typeof CounterState>;

/**
 * Opens a counter for the day, opens it again after a pause, changes the lines of one's own open counter, or takes one
 * over whose clerk's desk has locked or is signed out.
 *
 * @throws Problem not-your-station, counter-not-found, counter-taken; invalid-input for lines the hall does not have.
 */
export async function openCounter(
  parts: QueueParts,
  staff: Staff,
  { counterId, lineIds }: { counterId: string; lineIds: readonly string[] },
  now: Date,
): Promise<CounterAnswer> {
  const stationId = stationIdOf(counterId);
  requireStation(staff, stationId);
  counterById(parts, counterId);
  const station = stationById(parts, stationId);
  const known = new Set(parts.lines.linesAt(station).map(({ lineId }) => lineId));
  const wanted = [...new Set(lineIds)];
  if (!wanted.every((lineId) => known.has(lineId))) {
    throw new Problem("invalid-input", { errors: [{ path: "lineIds", message: "有的业务不在本大厅" }] });
  }
  const day = shanghaiDay(now);
  await openDay(parts, station, day);
  await openIfFree(
    parts,
    { _id: `${counterId}@${day}`, counterId, stationId, day, staffId: staff.staffId, wanted },
    now,
  );
  return answer(parts, counterId, staff, now);
}

interface Opening extends Pick<CounterDocument, "_id" | "counterId" | "stationId" | "day"> {
  staffId: string;
  wanted: string[];
}

/** One upsert: of two clerks who open one counter, the second meets the first's document. */
async function openIfFree(parts: QueueParts, opening: Opening, now: Date): Promise<void> {
  const { _id, counterId, stationId, day, staffId } = opening;
  try {
    await counterModel(parts.connection).updateOne(
      { _id, $or: [{ state: "closed" }, { staffId }] },
      { ...openingUpdate(opening, now), $setOnInsert: { counterId, stationId, day } },
      { upsert: true },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if (!(await takeOver(parts, opening, now))) throw new Problem("counter-taken");
  }
}

const openingUpdate = ({ wanted, staffId }: Opening, now: Date) => ({
  $set: { state: "open" as const, lineIds: wanted, staffId, openedAt: now },
  $inc: { rev: 1 },
  $push: { events: { type: "opened" as const, at: now, lineIds: wanted } },
});

/** A counter whose clerk has left a locked desk goes on under the next one, with the ticket that it holds. */
async function takeOver({ connection, people }: QueueParts, opening: Opening, now: Date): Promise<boolean> {
  const counter = await counterModel(connection).findById(opening._id).lean<CounterDocument>();
  if (counter?.staffId === undefined || people === undefined) return false;
  if ((await people.deskOf(counter.staffId, now)).state === "here") return false;
  const asRead = { _id: opening._id, rev: counter.rev };
  const { matchedCount } = await counterModel(connection).updateOne(asRead, openingUpdate(opening, now));
  return matchedCount === 1;
}

/**
 * Closes a counter, or pauses it. A ticket that it holds is finished first.
 *
 * @throws Problem not-your-station, counter-not-found, counter-busy.
 */
export async function closeCounter(
  parts: QueueParts,
  staff: Staff,
  { counterId, pause }: { counterId: string; pause: boolean },
  now: Date,
): Promise<CounterAnswer> {
  const stationId = stationIdOf(counterId);
  requireStation(staff, stationId);
  counterById(parts, counterId);
  const day = shanghaiDay(now);
  if (await holdsTicket(parts, stationId, counterId, now)) throw new Problem("counter-busy");
  const id = `${counterId}@${day}`;
  const to = pause ? "paused" : "closed";
  const closed = await shutCounter(parts.connection, { id, from: "open", to }, now);
  if (closed === null && !pause) await shutCounter(parts.connection, { id, from: "paused", to }, now);
  // A call may have slipped in: it looks at the counter after its claim, this looks at the claim after closing.
  if (closed !== null && (await holdsTicket(parts, stationId, counterId, now))) {
    await openIfFree(parts, { ...closed, staffId: closed.staffId ?? staff.staffId, wanted: closed.lineIds }, now);
    throw new Problem("counter-busy");
  }
  return answer(parts, counterId, staff, now);
}

async function holdsTicket(
  { connection }: QueueParts,
  stationId: string,
  counterId: string,
  now: Date,
): Promise<boolean> {
  return (await ticketModel(connection).exists({ stationId, day: shanghaiDay(now), heldBy: counterId })) !== null;
}

async function answer(parts: QueueParts, counterId: string, staff: Staff, now: Date): Promise<CounterAnswer> {
  const picture = await afterChange(parts, stationIdOf(counterId), now);
  return counterView(parts, picture, counterById(parts, counterId), staff);
}
