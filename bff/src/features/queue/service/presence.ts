import { createHmac, timingSafeEqual } from "node:crypto";
import { shanghaiDay, type Day } from "@yanta/domain/calendar";
import { haversineMetres, type Gcj02Point } from "@yanta/domain/geo";
import type { Resident, Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { Station } from "../../catalogue";
import type { QueueParts } from "../parts";
import { codeIn, codeOfDigest, codeText } from "../rules/counterCode";

export interface Presence {
  /** GCJ-02. */
  point?: { longitude: number; latitude: number } | undefined;
  counterCode?: string | undefined;
}

const codeOf = async ({ counterCodeKey }: QueueParts, stationId: string, day: Day): Promise<string> =>
  codeOfDigest(
    createHmac("sha256", await counterCodeKey)
      .update(`${stationId}|${day}`)
      .digest(),
  );

/** What the hall shows as a QR code today. Photographed, it is worth nothing tomorrow. */
export const counterCodeOf = async (parts: QueueParts, stationId: string, day: Day): Promise<string> =>
  codeText(stationId, await codeOf(parts, stationId, day));

/**
 * A resident is near the hall or has seen its code; a clerk sees the person.
 *
 * @throws Problem not-at-the-hall.
 */
export async function mustBeThere(
  parts: QueueParts,
  { station, actor, now }: { station: Station; actor: Resident | Staff; now: Date },
  { point, counterCode }: Presence,
): Promise<void> {
  if (actor.kind === "staff") return;
  if (point !== undefined && isNear(station.point, point, parts.hallRadiusMetres)) return;
  const code = await codeOf(parts, station.stationId, shanghaiDay(now));
  if (counterCode !== undefined && isSameText(codeIn(counterCode), code)) return;
  throw new Problem("not-at-the-hall");
}

const isNear = (hall: Gcj02Point, point: { longitude: number; latitude: number }, metres: number): boolean =>
  haversineMetres(hall, { ...hall, ...point }) <= metres;

function isSameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
