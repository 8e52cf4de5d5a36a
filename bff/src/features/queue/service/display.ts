import { formatInstant } from "@yanta/domain/calendar";
import type { HallDisplay } from "@yanta/types";
import type { QueueParts } from "../parts";
import { namesAt, stationById } from "./hall";
import type { StationPicture } from "./picture";
import { counterCodeOf, isScreenOf } from "./presence";
import { lineStates } from "./stationQueue";
import { atCounters } from "./ticketView";

const SKIPPED_SHOWN = 20;

interface Asked {
  stationId: string;
  /** Of a screen that the hall's supervisor has opened. */
  screenKey?: string | undefined;
}

/**
 * What the hall's screen shows: numbers and counters, the newest call first; on the hall's own wall also the day's code.
 *
 * @throws Problem station-not-found.
 */
export async function hallDisplay(parts: QueueParts, { stationId, screenKey }: Asked, now: Date): Promise<HallDisplay> {
  stationById(parts, stationId);
  const picture = await parts.pictures.recent(stationId, now);
  const display = displayOf(parts, picture);
  if (!(await isScreenOf(parts, stationId, screenKey))) return display;
  return { ...display, counterCode: await counterCodeOf(parts, stationId, picture.day) };
}

export function displayOf(parts: QueueParts, picture: StationPicture): HallDisplay {
  const names = namesAt(parts, picture.stationId);
  return {
    stationId: picture.stationId,
    stationName: names.stationName,
    called: atCounters(picture.live).map(({ number, heldBy, calledAt, calls }) => ({
      number,
      counterName: names.counterName(heldBy),
      calledAt: formatInstant(calledAt),
      calls,
    })),
    lines: lineStates(parts, picture),
    skipped: picture.live
      .filter(({ state }) => state === "skipped")
      .map(({ number }) => number)
      .sort()
      .slice(0, SKIPPED_SHOWN),
    ...(picture.announcement === undefined ? {} : { announcement: picture.announcement }),
    asOf: formatInstant(picture.asOf),
  };
}
