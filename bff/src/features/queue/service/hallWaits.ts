import { shanghaiDay } from "@yanta/domain/calendar";
import { counterModel, operator, ticketModel, type CounterDocument } from "../model";
import type { QueueParts } from "../parts";
import { estimateNewcomer, type HallNow } from "../rules/estimate";
import { serviceTimesOf } from "../rules/serviceTimes";
import { LIVE_STATES } from "../rules/tickets";
import { openCountersOf, waitingIn, type LiveTicket } from "./picture";
import { recentServices } from "./recentServices";

/** Lines move by minutes: a look every five seconds is enough, and however many ask, the store sees no more. */
const REFRESH_MS = 5_000;
/** What is older is told to nobody. */
const LONGEST_AGE_MS = 60_000;
/** So long an answer may be held up for the first look. */
const PATIENCE_MS = 500;

/** Minutes, and the people in the same line. */
interface NewcomerWait {
  waiting: number;
  p50: number;
  p80: number;
}

/** All halls with an open counter, at one moment. */
interface District {
  asOf: Date;
  readAt: number;
  halls: ReadonlyMap<string, HallNow>;
  /** Worked out once a look: by line and errand. */
  known: Map<string, NewcomerWait | undefined>;
}

/**
 * The waits at many places at once, for lists of places: three queries for the whole district every five seconds at most,
 * none of which a reader waits for. Never rejects: a store that is away leaves the waits out.
 *
 * @returns by station, for somebody who took a number now; stations where nobody can say are missing.
 */
export function hallWaits(parts: QueueParts) {
  let district: District | null = null;
  let triedAt = -Infinity;
  let reading: Promise<void> = Promise.resolve();
  const isWithin = (ms: number, now: Date): boolean =>
    district !== null &&
    performance.now() - district.readAt < ms &&
    Math.abs(now.getTime() - district.asOf.getTime()) < ms + REFRESH_MS;
  const look = (now: Date): void => {
    triedAt = performance.now();
    reading = readDistrict(parts, now).then(
      (read) => {
        district = read;
      },
      () => undefined,
    );
  };
  return async (
    stationIds: readonly string[],
    taskCode: string,
    now: Date,
  ): Promise<ReadonlyMap<string, NewcomerWait & { asOf: Date }>> => {
    if (!isWithin(REFRESH_MS, now) && performance.now() - triedAt > REFRESH_MS) look(now);
    const left = PATIENCE_MS - (performance.now() - triedAt);
    if (!isWithin(LONGEST_AGE_MS, now) && left > 0) await within(reading, left);
    const present = district;
    if (present === null || !isWithin(LONGEST_AGE_MS, now)) return new Map();
    return new Map(
      stationIds.flatMap((stationId) => {
        const wait = waitIn(parts, present, stationId, taskCode);
        return wait === undefined ? [] : [[stationId, { ...wait, asOf: present.asOf }] as const];
      }),
    );
  };
}

async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}

async function readDistrict({ connection, catalogue, lines }: QueueParts, now: Date): Promise<District> {
  const day = shanghaiDay(now);
  const stationIds = catalogue
    .current()
    .catalogue.stations.filter((station) => lines.linesAt(station).length > 0)
    .map(({ stationId }) => stationId);
  const counters = await counterModel(connection)
    .find({ stationId: operator({ $in: stationIds }), day, state: "open" }, { events: 0 })
    .lean<CounterDocument[]>();
  const open = [...new Set(counters.map(({ stationId }) => stationId))];
  const [live, ...samples] = await Promise.all([
    ticketModel(connection)
      .find(
        { stationId: operator({ $in: open }), day, state: operator({ $in: [...LIVE_STATES] }) },
        { events: 0, outbox: 0 },
      )
      .lean<LiveTicket[]>(),
    ...open.map((stationId) => recentServices(connection, stationId, now)),
  ]);
  const halls = open.map((stationId, place) => {
    const here = live.filter((ticket) => ticket.stationId === stationId);
    const taskCodes = new Map(here.map(({ _id, taskCode }) => [_id, taskCode]));
    const hall: HallNow = {
      waiting: waitingIn(here, now).map(({ ticketId, lineId }) => ({
        ticketId,
        lineId,
        taskCode: taskCodes.get(ticketId) ?? "",
      })),
      counters: openCountersOf(
        counters.filter((counter) => counter.stationId === stationId),
        here,
      ),
      times: serviceTimesOf(samples[place] ?? []),
      now,
    };
    return [stationId, hall] as const;
  });
  return { asOf: now, readAt: performance.now(), halls: new Map(halls), known: new Map() };
}

function waitIn(
  { catalogue, lines }: QueueParts,
  { halls, known }: District,
  stationId: string,
  taskCode: string,
): NewcomerWait | undefined {
  const hall = halls.get(stationId);
  if (hall === undefined) return undefined;
  const { stationById, itemByCode } = catalogue.current().catalogue;
  const [station, item] = [stationById.get(stationId), itemByCode.get(taskCode)];
  const line = station === undefined || item === undefined ? undefined : lines.lineFor(station, item);
  if (line === undefined) return undefined;
  const key = `${line.lineId} ${taskCode}`;
  if (!known.has(key)) {
    const range = estimateNewcomer(hall, line.lineId, taskCode);
    const waiting = hall.waiting.filter(({ lineId }) => lineId === line.lineId).length;
    known.set(key, range && { waiting, ...range });
  }
  return known.get(key);
}
