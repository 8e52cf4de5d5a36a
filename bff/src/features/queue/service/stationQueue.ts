import { formatInstant, shanghaiDay } from "@yanta/domain/calendar";
import type { getStationQueue, LineState } from "@yanta/types";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { queueDayModel } from "../model";
import type { QueueParts } from "../parts";
import { estimateNewcomer } from "../rules/estimate";
import { afterChange } from "./afterChange";
import { counterView } from "./counterView";
import { stationById } from "./hall";
import type { LiveTicket, StationPicture } from "./picture";
import { counterCodeOf, screenKeyOf } from "./presence";
import { openDay } from "./queueDay";
import { staffAnswer } from "./staffAnswer";
import { sweepStation } from "./sweep";

type QueueAnswer = z.input<(typeof getStationQueue)["response"]>;

/**
 * The hall as its desk sees it.
 *
 * @throws Problem station-not-found, not-your-station.
 */
export async function stationQueue(
  parts: QueueParts,
  staff: Staff,
  stationId: string,
  now: Date,
): Promise<QueueAnswer> {
  const station = stationById(parts, stationId);
  requireStation(staff, stationId);
  await sweepStation(parts, stationId, now);
  const picture = await parts.pictures.recent(stationId, now);
  const tickets = (wanted: readonly LiveTicket[]) =>
    Promise.all(wanted.map((ticket) => staffAnswer(parts, staff, ticket, picture)));
  const inState = (state: LiveTicket["state"]) => tickets(picture.live.filter((ticket) => ticket.state === state));
  const [waiting, parked, skipped, counters] = await Promise.all([
    tickets(picture.waiting.flatMap(({ ticketId }) => picture.byId.get(ticketId) ?? [])),
    inState("parked"),
    inState("skipped"),
    Promise.all(parts.lines.countersAt(station).map((counter) => counterView(parts, picture, counter, staff))),
  ]);
  return {
    stationId,
    stationName: station.name,
    lines: lineStates(parts, picture),
    waiting,
    parked,
    skipped,
    counters,
    counterCode: await counterCodeOf(parts, stationId, picture.day),
    // Who sets up the wall is the supervisor.
    ...(staff.role === "clerk" ? {} : { screenKey: await screenKeyOf(parts, stationId) }),
    ...(picture.announcement === undefined ? {} : { announcement: picture.announcement }),
    asOf: formatInstant(picture.asOf),
  };
}

/** What a newcomer would be told, per line; the line's errands are taken at their average. */
export function lineStates(parts: QueueParts, picture: StationPicture): z.input<typeof LineState>[] {
  const waiting = picture.waiting.map(({ ticketId, lineId }) => ({
    ticketId,
    lineId,
    taskCode: picture.byId.get(ticketId)?.taskCode ?? "",
  }));
  const hall = { waiting, counters: picture.openCounters, times: picture.times, now: picture.asOf };
  return parts.lines.linesAt(stationById(parts, picture.stationId)).map(({ lineId, name }) => ({
    lineId,
    name,
    waiting: waiting.filter((ticket) => ticket.lineId === lineId).length,
    ...estimateNewcomer(hall, lineId, ""),
  }));
}

/**
 * A sentence for the screen; an empty one takes it away.
 *
 * @throws Problem station-not-found, not-your-station.
 */
export async function announce(
  parts: QueueParts,
  staff: Staff,
  { stationId, text }: { stationId: string; text: string },
  now: Date,
): Promise<void> {
  const station = stationById(parts, stationId);
  requireStation(staff, stationId);
  const day = shanghaiDay(now);
  await openDay(parts, station, day);
  const announcement = text.trim();
  await queueDayModel(parts.connection).updateOne(
    { _id: `${stationId}@${day}` },
    announcement === "" ? { $unset: { announcement: "" } } : { $set: { announcement } },
  );
  await afterChange(parts, stationId, now);
}
