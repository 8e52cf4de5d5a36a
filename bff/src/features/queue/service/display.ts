import { formatInstant } from "@yanta/domain/calendar";
import type { HallDisplay } from "@yanta/types";
import type { QueueParts } from "../parts";
import { namesAt, stationById } from "./hall";
import type { StationPicture } from "./picture";
import { lineStates } from "./stationQueue";
import { atCounters } from "./ticketView";

const SKIPPED_SHOWN = 20;

/**
 * What the hall's screen shows: numbers and counters, the newest call first.
 *
 * @throws Problem station-not-found.
 */
export async function hallDisplay(parts: QueueParts, stationId: string, now: Date): Promise<HallDisplay> {
  stationById(parts, stationId);
  return displayOf(parts, await parts.pictures.recent(stationId, now));
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
