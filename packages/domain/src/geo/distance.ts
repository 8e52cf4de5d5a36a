import type { Gcj02Point } from "./coordinates";

/** Mean radius of the earth, metres (IUGG). */
export const EARTH_RADIUS_METRES = 6_371_008.8;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Great-circle distance, metres. Both points are GCJ-02, whose own distortion is below one in a thousand. */
export function haversineMetres(from: Gcj02Point, to: Gcj02Point): number {
  const fromLatitude = from.latitude * RADIANS_PER_DEGREE;
  const toLatitude = to.latitude * RADIANS_PER_DEGREE;
  const halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
  const halfLongitude = Math.sin(((to.longitude - from.longitude) * RADIANS_PER_DEGREE) / 2);
  const chord =
    halfLatitude * halfLatitude + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude * halfLongitude;
  // Rounding may push the chord of antipodes past 1.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
