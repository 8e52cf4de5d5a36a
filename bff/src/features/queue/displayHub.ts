import { shanghaiDay } from "@yanta/domain/calendar";
import type { Clock } from "../../platform/clock";
import { describeError, type Logger } from "../../platform/log";
import { operator, queueDayModel } from "./model";
import type { QueueParts } from "./parts";
import { displayOf } from "./service/display";
import { bumpVersion } from "./service/afterChange";

/** One look at the versions of all watched halls; a call is on every screen within two of these. */
const POLL_MS = 500;
/** What changes without a move (a booked time comes, a wait grows) is looked at so often. */
const LOOK_MS = 5_000;
const HEARTBEAT_MS = 10_000;
/** A screen that does not read is cut off before its backlog grows; it comes back by itself. */
const BACKLOG_BYTES = 64 * 1024;
/** More open screens than this in one process are no screens. */
export const MOST_STREAMS = 1_000;

/** One open screen. */
export interface Screen {
  write(text: string): void;
  /** Bytes written and not yet taken. */
  backlog(): number;
  end(): void;
}

interface Watched {
  screens: Set<Screen>;
  version: number;
  shown: string;
  lookedAt: number;
}

export interface DisplayHub {
  /** False when this process has too many. Sends the present display at once, unless `lastEventId` is the present one. */
  watch(stationId: string, screen: Screen, lastEventId: string): Promise<boolean>;
  leave(stationId: string, screen: Screen): void;
  stop(): void;
}

/**
 * Feeds the screens of this process: however many watch a hall, it is read once per change. Every event is a whole
 * display, so a screen that was away needs only the newest; its id is the hall's version in the store, the same in
 * every process, so a screen may come back to another one.
 */
export function createDisplayHub(parts: QueueParts, clock: Clock, log: Logger): DisplayHub {
  const watched = new Map<string, Watched>();
  const polling = repeat(() => lookAtAll(parts, watched, clock.now()), POLL_MS, log);
  const beating = setInterval(() => {
    const beat = `event: heartbeat\ndata: ${JSON.stringify({ asOf: clock.now().toISOString() })}\n\n`;
    for (const hall of watched.values()) broadcast(hall, beat);
  }, HEARTBEAT_MS);
  beating.unref();

  return {
    watch: async (stationId, screen, lastEventId) => {
      const open = [...watched.values()].reduce((sum, { screens }) => sum + screens.size, 0);
      if (open >= MOST_STREAMS) return false;
      const hall = watched.get(stationId) ?? { screens: new Set(), version: -1, shown: "", lookedAt: 0 };
      watched.set(stationId, hall);
      const picture = await parts.pictures.fresh(stationId, clock.now());
      hall.screens.add(screen);
      screen.write("retry: 2000\n\n");
      const isKnown = lastEventId === String(picture.version);
      if (!isKnown) screen.write(eventOf(picture.version, JSON.stringify(displayOf(parts, picture))));
      return true;
    },
    leave: (stationId, screen) => {
      const hall = watched.get(stationId);
      hall?.screens.delete(screen);
      if (hall?.screens.size === 0) watched.delete(stationId);
    },
    stop: () => {
      polling.stop();
      clearInterval(beating);
      for (const hall of watched.values()) for (const screen of hall.screens) screen.end();
      watched.clear();
    },
  };
}

/** Asks once for the versions of all watched halls, and reads those that have moved on. */
async function lookAtAll(parts: QueueParts, watched: ReadonlyMap<string, Watched>, now: Date): Promise<void> {
  if (watched.size === 0) return;
  const ids = [...watched.keys()].map((stationId) => `${stationId}@${shanghaiDay(now)}`);
  const days = await queueDayModel(parts.connection)
    .find({ _id: operator({ $in: ids }) }, { stationId: 1, version: 1 })
    .lean<{ stationId: string; version: number }[]>();
  const versions = new Map(days.map(({ stationId, version }) => [stationId, version]));
  for (const [stationId, hall] of watched) {
    const version = versions.get(stationId) ?? 0;
    const isDue = version !== hall.version || performance.now() - hall.lookedAt > LOOK_MS;
    if (isDue) await look(parts, hall, { stationId, version, now });
  }
}

async function look(
  parts: QueueParts,
  hall: Watched,
  { stationId, version, now }: { stationId: string; version: number; now: Date },
): Promise<void> {
  const picture = await parts.pictures.fresh(stationId, now);
  const display = displayOf(parts, picture);
  const shown = JSON.stringify({ ...display, asOf: "" });
  const isNew = shown !== hall.shown;
  // A change without a move: the version moves on, so that every event's id is its own.
  const isSilent = isNew && version === hall.version && hall.shown !== "";
  if (isSilent) await bumpVersion(parts.connection, stationId, picture.day);
  Object.assign(hall, { shown, lookedAt: performance.now(), version: Math.max(version, picture.version) });
  if (isNew) broadcast(hall, eventOf(hall.version, JSON.stringify(display)));
}

const eventOf = (version: number, data: string): string => `id: ${version}\nevent: display\ndata: ${data}\n\n`;

function broadcast({ screens }: Watched, text: string): void {
  for (const screen of screens) {
    if (screen.backlog() > BACKLOG_BYTES) screen.end();
    else screen.write(text);
  }
}

/** One run after the other; a failing store leaves the screens with their last display and no heartbeat is faked. */
function repeat(work: () => Promise<void>, pauseMs: number, log: Logger): { stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void run(), pauseMs);
    timer.unref();
  };
  const run = async (): Promise<void> => {
    await work().catch((error: unknown) => log.warn({ error: describeError(error) }, "displays not refreshed"));
    next();
  };
  next();
  return {
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
