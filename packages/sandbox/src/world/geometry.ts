import { pointInPolygon } from "@yanta/domain/geo";

/** GCJ-02 degrees. */
export interface Point {
  longitude: number;
  latitude: number;
}

/** Closed ring of `[longitude, latitude]`, GCJ-02. */
export type Ring = [number, number][];

const METRES_PER_DEGREE = 111_320;

/** Nearer to the outline than this, the product asks instead of answering; the world has no place there. */
const EDGE_METRES = 160;

/** The point `metres` away in the direction `angle` (radians, counter-clockwise from east), to six decimals (0.1 m). */
export function pointAt(from: Point, metres: number, angle: number): Point {
  const shrink = Math.cos((from.latitude * Math.PI) / 180);
  return {
    longitude: round6(from.longitude + (metres * Math.cos(angle)) / (METRES_PER_DEGREE * shrink)),
    latitude: round6(from.latitude + (metres * Math.sin(angle)) / METRES_PER_DEGREE),
  };
}

const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export const isWellInside = (ring: Ring, point: Point): boolean =>
  pointInPolygon(point, [ring], EDGE_METRES) === "inside";
