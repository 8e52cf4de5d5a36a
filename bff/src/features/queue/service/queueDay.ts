import { instantAt, minutesOfClock, type Day } from "@yanta/domain/calendar";
import { spansOn } from "@yanta/domain/hours";
import type { Station } from "../../catalogue";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { operator, queueDayModel, type DayPlan, type QueueDayDocument } from "../model";
import type { QueueParts } from "../parts";

/** The next number of a line, e.g. `A023`: one update draws it, so that no two tickets share it. */
export async function drawNumber(parts: QueueParts, station: Station, day: Day, letter: string): Promise<string> {
  await openDay(parts, station, day);
  const drawn = await queueDayModel(parts.connection)
    .findOneAndUpdate(
      { _id: `${station.stationId}@${day}` },
      { $inc: { [`numbers.${letter}`]: 1 } },
      { returnDocument: "after" },
    )
    .lean<QueueDayDocument>();
  return `${letter}${String(drawn?.numbers[letter] ?? 0).padStart(3, "0")}`;
}

/** Days whose plan this process has seen in the store; a plan is made once and kept. */
const opened = new WeakMap<object, Set<string>>();

/** Writes the day's opening plan when the day begins for this hall: with its first number or its first counter. */
export async function openDay(parts: QueueParts, station: Station, day: Day): Promise<void> {
  const _id = `${station.stationId}@${day}`;
  const known = opened.get(parts.connection) ?? new Set<string>();
  opened.set(parts.connection, known);
  if (known.has(_id)) return;
  const plan = await planOf(parts, station, day);
  const days = queueDayModel(parts.connection);
  try {
    await days.updateOne(
      { _id, plan: operator({ $exists: false }) },
      { $set: { plan }, $setOnInsert: { stationId: station.stationId, day, version: 0, numbers: {} } },
      { upsert: true },
    );
  } catch (error) {
    // The day has its plan already.
    if (!isDuplicateKey(error)) throw error;
  }
  known.add(_id);
}

async function planOf({ lines, booking, calendar }: QueueParts, station: Station, day: Day): Promise<DayPlan> {
  const timing = await booking.timing(station.stationId);
  const instant = (clock: string): Date => instantAt(day, minutesOfClock(clock));
  const spans = (spansOn(station.hours, null, day, calendar) ?? []).map(({ from, to }) => ({
    open: instant(from),
    close: instant(to),
  }));
  const [first, last] = [spans[0], spans.at(-1)];
  const cutOffMs = station.hours.lastTicketMinutesBeforeClose * 60_000;
  return {
    madeAt: instantAt(day, 0),
    lineIds: lines.linesAt(station).map(({ lineId }) => lineId),
    ...(first === undefined ? {} : { ticketsFrom: first.open }),
    ...(last === undefined ? {} : { ticketsUntil: new Date(last.close.getTime() - cutOffMs) }),
    ...timing,
    counters: lines.countersAt(station).map(({ counterId, lineIds }) => ({ counterId, lineIds: [...lineIds], spans })),
  };
}
