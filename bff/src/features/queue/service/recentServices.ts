import type { Connection } from "../../../platform/store";
import { operator, ticketModel } from "../model";
import type { ServiceSample } from "../rules/serviceTimes";

/** Two working weeks: enough of every common errand, young enough to follow a change. */
const LOOK_BACK_MS = 14 * 86_400_000;
const SAMPLES = 400;
/** Service times drift over days; a minute's age is nothing. */
const KEEP_MS = 60_000;
const MS_PER_MINUTE = 60_000;

type Finished = { lineId: string; taskCode: string; calledAt?: Date; startedAt?: Date; finishedAt?: Date };
const kept = new WeakMap<Connection, Map<string, { at: number; samples: Promise<ServiceSample[]> }>>();

/** The last services of a station, newest first; read from the store once a minute. */
export function recentServices(connection: Connection, stationId: string, now: Date): Promise<ServiceSample[]> {
  const ofConnection = kept.get(connection) ?? new Map<string, { at: number; samples: Promise<ServiceSample[]> }>();
  kept.set(connection, ofConnection);
  const known = ofConnection.get(stationId);
  if (known !== undefined && performance.now() - known.at < KEEP_MS) return known.samples;
  const samples = readSamples(connection, stationId, now);
  ofConnection.set(stationId, { at: performance.now(), samples });
  samples.catch(() => ofConnection.delete(stationId));
  return samples;
}

async function readSamples(connection: Connection, stationId: string, now: Date): Promise<ServiceSample[]> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const finished = await ticketModel(connection)
    .find(
      { stationId, state: "finished", finishedAt: operator({ $gte: since, $lte: now }) },
      { lineId: 1, taskCode: 1, calledAt: 1, startedAt: 1, finishedAt: 1 },
    )
    .sort({ finishedAt: -1 })
    .limit(SAMPLES)
    .lean<Finished[]>();
  return finished.flatMap(({ lineId, taskCode, calledAt, startedAt, finishedAt }) => {
    const from = calledAt ?? startedAt;
    if (from === undefined || finishedAt === undefined || finishedAt <= from) return [];
    return [{ lineId, taskCode, minutes: (finishedAt.getTime() - from.getTime()) / MS_PER_MINUTE }];
  });
}
