import type { ErrandPlace } from "@yanta/types";

export type TravelMode = NonNullable<ErrandPlace["travel"]>["mode"];
export type Travel = NonNullable<ErrandPlace["travel"]>;

/**
 * Streets are longer than the straight line. Ratios of 1.2–1.4 are usual for cities on a grid, as this one is; 1.3 errs
 * on neither side by more than a tenth.
 */
export const DETOUR_FACTOR = 1.3;

/** Metres a minute, and minutes that pass without moving. */
const PACES = {
  /** 4.5 km/h: an older person's pace, so that nobody arrives after the last ticket by walking slowly. */
  walk: { metresPerMinute: 75, extraMinutes: 0 },
  /** 12 km/h with lights, and two minutes to unlock and lock a shared bicycle. */
  bicycle: { metresPerMinute: 200, extraMinutes: 2 },
  /** 20 km/h, a usual daytime average inside the ring roads, and eight minutes to find a place to park. */
  drive: { metresPerMinute: 333, extraMinutes: 8 },
} as const satisfies Record<TravelMode, { metresPerMinute: number; extraMinutes: number }>;

/**
 * Estimates a way from its straight line. Minutes are rounded up: arriving early costs less than arriving late.
 *
 * @param straightMetres - great-circle metres.
 */
export function travelEstimate(straightMetres: number, mode: TravelMode): Travel {
  const metres = Math.round(straightMetres * DETOUR_FACTOR);
  const { metresPerMinute, extraMinutes } = PACES[mode];
  return { mode, metres, minutes: Math.ceil(metres / metresPerMinute) + extraMinutes, estimated: true };
}
