import { shanghaiDay, type Day } from "@yanta/domain/calendar";
import type { Connection } from "../../../platform/store";
import {
  counterModel,
  operator,
  queueDayModel,
  ticketModel,
  type CounterDocument,
  type TicketDocument,
} from "../model";
import { estimateWaits, type OpenCounter, type WaitRange } from "../rules/estimate";
import { orderOfCalls } from "../rules/order";
import { serviceTimesOf, type ServiceTimes } from "../rules/serviceTimes";
import { queueTicketOf } from "../rules/stored";
import { LIVE_STATES, type QueueTicket } from "../rules/tickets";
import { recentServices } from "./recentServices";

/** A live ticket without its history. */
export type LiveTicket = Omit<TicketDocument, "events" | "outbox">;

/** One hall at one moment: what every answer about it is made of. */
export interface StationPicture {
  stationId: string;
  day: Day;
  asOf: Date;
  version: number;
  announcement?: string;
  live: readonly LiveTicket[];
  byId: ReadonlyMap<string, LiveTicket>;
  /** In the order of calls over all lines; each line's own order is the same. */
  waiting: readonly QueueTicket[];
  ahead: ReadonlyMap<string, number>;
  counters: readonly CounterDocument[];
  openCounters: readonly OpenCounter[];
  times: ServiceTimes;
  waits: ReadonlyMap<string, WaitRange>;
  /**
   * Tickets that somebody who shares this picture is calling or has called. Only a hint that spares lost tries: the
   * store decides.
   */
  spokenFor: Set<string>;
}

export interface StationPictures {
  /** Read after this call began: what a decision rests on. */
  fresh(stationId: string, now: Date): Promise<StationPicture>;
  /** Up to half a second old: what people look at. However many ask, the store is read twice a second. */
  recent(stationId: string, now: Date): Promise<StationPicture>;
}

const RECENT_MS = 500;

/** Pictures of halls, shared by all requests of this process. */
export function createPictures(connection: Connection): StationPictures {
  const reads = new Map<string, SharedRead>();
  const readOf = (stationId: string): SharedRead => {
    const known = reads.get(stationId);
    if (known !== undefined) return known;
    const made = sharedRead((now) => readPicture(connection, stationId, now));
    reads.set(stationId, made);
    return made;
  };
  return {
    fresh: (stationId, now) => readOf(stationId).fresh(now),
    recent: (stationId, now) => readOf(stationId).recent(now),
  };
}

interface SharedRead {
  fresh(now: Date): Promise<StationPicture>;
  recent(now: Date): Promise<StationPicture>;
}

/** At most one read runs and one waits; everybody who asked before the waiting one starts shares it. */
function sharedRead(read: (now: Date) => Promise<StationPicture>): SharedRead {
  let last: { picture: StationPicture; readAt: number } | null = null;
  let running: Promise<StationPicture> | null = null;
  let queued: Promise<StationPicture> | null = null;
  const start = (now: Date): Promise<StationPicture> => {
    running = read(now)
      .then((picture) => {
        last = { picture, readAt: performance.now() };
        return picture;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  const fresh = (now: Date): Promise<StationPicture> => {
    if (running === null) return start(now);
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = null;
        return start(now);
      });
    return queued;
  };
  const isRecent = (now: Date): boolean =>
    last !== null &&
    performance.now() - last.readAt < RECENT_MS &&
    Math.abs(now.getTime() - last.picture.asOf.getTime()) < 2 * RECENT_MS;
  return { fresh, recent: (now) => (last !== null && isRecent(now) ? Promise.resolve(last.picture) : fresh(now)) };
}

async function readPicture(connection: Connection, stationId: string, now: Date): Promise<StationPicture> {
  const day = shanghaiDay(now);
  const [queueDay, live, counters, samples] = await Promise.all([
    queueDayModel(connection).findById(`${stationId}@${day}`).lean<{ version: number; announcement?: string }>(),
    ticketModel(connection)
      .find({ stationId, day, state: operator({ $in: [...LIVE_STATES] }) }, { events: 0, outbox: 0 })
      .lean<LiveTicket[]>(),
    counterModel(connection).find({ stationId, day }).lean<CounterDocument[]>(),
    recentServices(connection, stationId, now),
  ]);
  const byId = new Map(live.map((ticket) => [ticket._id, ticket]));
  const waiting = waitingIn(live, now);
  const openCounters = openCountersOf(counters, live);
  const times = serviceTimesOf(samples);
  const forEstimate = waiting.map(({ ticketId, lineId }) => ({
    ticketId,
    lineId,
    taskCode: byId.get(ticketId)?.taskCode ?? "",
  }));
  return {
    stationId,
    day,
    asOf: now,
    version: queueDay?.version ?? 0,
    ...(queueDay?.announcement === undefined ? {} : { announcement: queueDay.announcement }),
    live,
    byId,
    waiting,
    ahead: aheadByTicket(waiting),
    counters,
    openCounters,
    times,
    waits: estimateWaits({ waiting: forEstimate, counters: openCounters, times, now }),
    spokenFor: new Set(),
  };
}

/** Those who wait, in the order of calls. */
export function waitingIn(live: readonly LiveTicket[], now: Date): QueueTicket[] {
  return orderOfCalls(
    live.map(queueTicketOf).filter(({ state }) => state === "waiting"),
    now,
  );
}

export const openCountersOf = (counters: readonly CounterDocument[], live: readonly LiveTicket[]): OpenCounter[] =>
  counters.flatMap((counter) => openCounterOf(counter, live));

/** A counter on a pause is expected to finish what it holds, and to call nobody. */
function openCounterOf(counter: CounterDocument, live: readonly LiveTicket[]): OpenCounter[] {
  if (counter.state !== "open") return [];
  const { counterId, lineIds } = counter;
  const held = live.find(({ heldBy }) => heldBy === counterId);
  if (held === undefined) return [{ counterId, lineIds }];
  const since = held.calledAt ?? held.startedAt ?? held.takenAt;
  return [{ counterId, lineIds, holds: { lineId: held.lineId, taskCode: held.taskCode, since } }];
}

function aheadByTicket(waiting: readonly QueueTicket[]): Map<string, number> {
  const ahead = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { ticketId, lineId } of waiting) {
    const count = seen.get(lineId) ?? 0;
    ahead.set(ticketId, count);
    seen.set(lineId, count + 1);
  }
  return ahead;
}
