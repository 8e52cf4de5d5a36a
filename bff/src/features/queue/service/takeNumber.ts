import { shanghaiDay } from "@yanta/domain/calendar";
import { openingAt } from "@yanta/domain/hours";
import type { Ticket } from "@yanta/types";
import { requireStation, worksAt, type Resident, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { firstAttempt, type Attempt } from "../../../platform/idempotency";
import type { Station } from "../../catalogue";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { ticketModel, type TicketDocument } from "../model";
import type { QueueParts } from "../parts";
import type { BookedVisit, HallLine } from "../ports";
import { isLive } from "../rules/tickets";
import { ownPersonIds } from "./actors";
import { SOON, afterChange } from "./afterChange";
import { stationById } from "./hall";
import { liveKeyOf } from "./liveKey";
import { mustBeThere, type Presence } from "./presence";
import { drawNumber } from "./queueDay";
import { ticketView } from "./ticketView";

export interface NumberWish extends Presence {
  stationId: string;
  taskCode: string;
  appointmentId?: string | undefined;
  priority?: "elder" | "disabled" | undefined;
  /** Of somebody without the app, for whom a clerk takes it. */
  callerPhone?: string | undefined;
  /** A repeat under one key finds the ticket that was made. */
  attempt?: Attempt | undefined;
}

/**
 * Gives a number to somebody in the hall; with an appointment it is a check-in.
 *
 * @throws Problem of the contract's createTicket.
 */
export async function takeNumber(
  parts: QueueParts,
  actor: Resident | Staff,
  wish: NumberWish,
  now: Date,
): Promise<Ticket> {
  const { appointmentId, priority, attempt = firstAttempt(now) } = wish;
  if (appointmentId !== undefined) return checkInToLine(parts, actor, { ...wish, appointmentId }, now);
  const station = stationById(parts, wish.stationId);
  if (actor.kind === "staff") requireStation(actor, station.stationId);
  const before = attempt.isRepeat ? await knownTicket(parts, attempt.id, now) : null;
  if (before !== null) return before;
  const line = lineOf(parts, station, wish.taskCode, now);
  await mustBeThere(parts, { station, actor, now }, wish);
  const owner = await ownerOf(parts, actor, wish.callerPhone, now);
  const draft = {
    stationId: station.stationId,
    taskCode: wish.taskCode,
    kind: "walkIn" as const,
    ...(priority === undefined ? {} : { priority }),
    ...owner,
  };
  return enterLine(parts, { draft, ticketId: attempt.id, station, line }, now);
}

/** Whose number it is: nobody's that we know, when a clerk takes it for somebody who leaves no phone. */
async function ownerOf(
  { people }: QueueParts,
  actor: Resident | Staff,
  phone: string | undefined,
  now: Date,
): Promise<{ residentId?: string; personId?: string }> {
  if (actor.kind === "staff") {
    return phone === undefined || people === undefined ? {} : { personId: await people.personByPhone({ phone }, now) };
  }
  if (phone === undefined) return { residentId: actor.residentId };
  throw new Problem("invalid-input", { errors: [{ path: "callerPhone", message: "给自己取号不用填手机号" }] });
}

/** @throws Problem item-not-found, item-not-done-here, hall-closed. */
function lineOf(parts: QueueParts, station: Station, taskCode: string, now: Date): HallLine {
  const { catalogue } = parts.catalogue.current();
  const item = catalogue.itemByCode.get(taskCode);
  if (item === undefined) throw new Problem("item-not-found");
  const ways = (catalogue.servicesByStation.get(station.stationId) ?? []).filter(
    (service) => service.taskCode === taskCode && service.channel !== "terminal",
  );
  const line = parts.lines.lineFor(station, item);
  if (line === undefined || ways.length === 0) throw new Problem("item-not-done-here");
  mustBeOpen(parts, station, taskCode, now);
  return line;
}

/** @throws Problem hall-closed when no counter of the place serves the errand now. */
function mustBeOpen({ catalogue, calendar }: QueueParts, station: Station, taskCode: string, now: Date): void {
  const services = catalogue.current().catalogue.servicesByStation.get(station.stationId) ?? [];
  const isOpen = services
    .filter((service) => service.taskCode === taskCode && service.channel !== "terminal")
    .some(({ hours }) => openingAt(hours ?? station.hours, taskCode, now, calendar).open);
  if (!isOpen) throw new Problem("hall-closed");
}

/**
 * Turns an appointment into a ticket on arrival; who is late waits by arrival, as long as the hall is open. Repeated
 * after a crash it finishes what was begun: the ticket has the appointment's own id.
 *
 * @throws Problem of the contract's checkInAppointment.
 */
export async function checkInToLine(
  parts: QueueParts,
  actor: Resident | Staff,
  arrival: Presence & { appointmentId: string; priority?: "elder" | "disabled" | undefined },
  now: Date,
): Promise<Ticket> {
  const visit = await parts.booking.visitOf(arrival.appointmentId);
  if (visit === null || !(await mayCheckIn(parts, actor, visit))) throw new Problem("appointment-not-found");
  const station = stationById(parts, visit.stationId);
  await mustBeThere(parts, { station, actor, now }, arrival);
  const line = parts.lines.linesAt(station).find(({ lineId }) => lineId === visit.lineId);
  if (line === undefined) throw new Problem("item-not-done-here");
  const { lateMinutes } = await parts.booking.timing(visit.stationId);
  const onTime = now.getTime() <= visit.startsAt.getTime() + lateMinutes * 60_000;
  if (!onTime) mustBeOpen(parts, station, visit.taskCode, now);
  await parts.booking.checkIn(visit.appointmentId, now);
  const { stationId, taskCode, personId, appointmentId, startsAt } = visit;
  const residentId = actor.kind === "resident" ? actor.residentId : visit.residentId;
  const draft = {
    stationId,
    taskCode,
    kind: "booked" as const,
    appointmentId,
    appointmentAt: startsAt,
    onTime,
    ...(arrival.priority === undefined ? {} : { priority: arrival.priority }),
    ...(residentId === undefined ? {} : { residentId }),
    ...(personId === undefined || residentId !== undefined ? {} : { personId }),
  };
  return enterLine(parts, { draft, ticketId: appointmentId, station, line }, now);
}

/** One's own, also one that was booked on the phone with a number that is one's own. */
async function mayCheckIn(parts: QueueParts, actor: Resident | Staff, visit: BookedVisit): Promise<boolean> {
  if (actor.kind === "staff") return worksAt(actor, visit.stationId);
  if (actor.residentId === visit.residentId) return true;
  return visit.personId !== undefined && (await ownPersonIds(parts, actor.residentId)).includes(visit.personId);
}

async function knownTicket(parts: QueueParts, ticketId: string, now: Date): Promise<Ticket | null> {
  const known = await ticketModel(parts.connection).findById(ticketId).lean<TicketDocument>();
  return known === null ? null : ticketView(parts, await parts.pictures.fresh(known.stationId, now), known);
}

type Draft = Pick<TicketDocument, "stationId" | "taskCode" | "kind"> & Partial<TicketDocument>;
interface Entry {
  draft: Draft;
  ticketId: string;
  station: Station;
  line: HallLine;
}

async function enterLine(parts: QueueParts, { draft, ticketId, station, line }: Entry, now: Date): Promise<Ticket> {
  const day = shanghaiDay(now);
  const known = await knownTicket(parts, ticketId, now);
  if (known !== null) return known;
  const before = await parts.pictures.recent(station.stationId, now);
  const liveKey = liveKeyOf({ day, taskCode: draft.taskCode, ...pickOwner(draft) });
  if (liveKey !== undefined && before.live.some((ticket) => ticket.liveKey === liveKey)) {
    throw new Problem("already-in-line");
  }
  const waitingHere = before.waiting.filter(({ lineId }) => lineId === line.lineId).length;
  const document: TicketDocument = {
    ...draft,
    _id: ticketId,
    day,
    lineId: line.lineId,
    number: await drawNumber(parts, station, day, line.letter),
    takenAt: now,
    state: "waiting",
    calls: 0,
    behind: [],
    rev: 0,
    ...(liveKey === undefined ? {} : { liveKey }),
    // Whoever finds so few ahead knows it already.
    ...(waitingHere <= SOON ? { threeAheadAt: now } : {}),
    events: [],
    outbox: [],
  };
  const kept = await insertOnce(parts, document);
  return ticketView(parts, await afterChange(parts, station.stationId, now), kept);
}

const pickOwner = ({ residentId, personId }: Draft) => ({
  ...(residentId === undefined ? {} : { residentId }),
  ...(personId === undefined ? {} : { personId }),
});

/** Two taps at once: the unique indexes let one through, and the other gets the same ticket or is told. */
async function insertOnce(parts: QueueParts, document: TicketDocument): Promise<TicketDocument> {
  const model = ticketModel(parts.connection);
  try {
    await model.create(document);
    return document;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const same = await model.findById(document._id).lean<TicketDocument>();
    if (same !== null && isLive(same)) return same;
    throw new Problem("already-in-line");
  }
}
