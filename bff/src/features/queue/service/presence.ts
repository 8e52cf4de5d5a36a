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

const SCREEN_KEY_LENGTH = 32;

/**
 * What a screen on the hall's wall shows to be told the day's code: who reads it must stand in the hall, so the open
 * display does not carry it. The supervisor opens the screen with it; it lasts as long as the servers' own key.
 */
export const screenKeyOf = async ({ counterCodeKey }: QueueParts, stationId: string): Promise<string> =>
  createHmac("sha256", await counterCodeKey)
    .update(`screen|${stationId}`)
    .digest("base64url")
    .slice(0, SCREEN_KEY_LENGTH);

/** Whether a screen is one that the hall's supervisor has opened. */
export const isScreenOf = async (parts: QueueParts, stationId: string, screenKey: string | undefined) =>
  screenKey !== undefined && isSameText(screenKey, await screenKeyOf(parts, stationId));

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
