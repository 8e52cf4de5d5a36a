import { createHash } from "node:crypto";
import { readTimed, type TimedPlace } from "../rules/tokens";

/** A hold's id says where it is and when it ends; that the day's document holds the same text is the proof of it. */
export interface HoldKey {
  slotDayId: string;
  token: string;
  place: TimedPlace;
}

export const holdIdOf = (slotDayId: string, token: string): string => `${slotDayId}:${token}`;

/** @returns null for an id that names no hold. */
export function readHoldId(holdId: string): HoldKey | null {
  const at = holdId.lastIndexOf(":");
  const token = holdId.slice(at + 1);
  const place = readTimed(token);
  return at <= 0 || place === null ? null : { slotDayId: holdId.slice(0, at), token, place };
}

/** Enough of a hash that nobody uses a hold by knowing its id: the owner must be the same. */
export const ownerTagOf = (ownerId: string): string =>
  createHash("sha256").update(ownerId).digest("base64url").slice(0, 6);
