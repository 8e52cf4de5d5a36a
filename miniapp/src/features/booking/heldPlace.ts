/** A place that is kept for the resident while the page is read. */
export interface HeldPlace {
  holdId: string;
  slotId: string;
  taskCode: string;
  /** UTC instant. */
  expiresAt: string;
  extendable: boolean;
}

/** From so long before its end on, the resident is told and can keep it longer, once. */
const WARN_MS = 2 * 60_000;

export type HoldState = "kept" | "ending" | "gone";

/** @param now - UTC milliseconds. */
export function holdState({ expiresAt }: Pick<HeldPlace, "expiresAt">, now: number): HoldState {
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return "gone";
  return left <= WARN_MS ? "ending" : "kept";
}

/** Whole minutes left, never told as 0 while the place is still kept. */
export const minutesLeft = ({ expiresAt }: Pick<HeldPlace, "expiresAt">, now: number): number =>
  Math.max(1, Math.ceil((Date.parse(expiresAt) - now) / 60_000));

/** What the phone has kept of a hold, when it is for this very slot and still lasts. */
export function sameHold(
  kept: unknown,
  wanted: Pick<HeldPlace, "slotId" | "taskCode">,
  now: number,
): HeldPlace | undefined {
  if (typeof kept !== "object" || kept === null || !("holdId" in kept)) return undefined;
  const held = kept as HeldPlace;
  const isSame = held.slotId === wanted.slotId && held.taskCode === wanted.taskCode;
  return isSame && holdState(held, now) !== "gone" ? held : undefined;
}
