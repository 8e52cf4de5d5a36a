import type { Gcj02Point } from "./coordinates";
import { EARTH_RADIUS_METRES } from "./distance";

/** Coordinates of a GeoJSON Polygon (RFC 7946), `[longitude, latitude]`: the outer ring, then holes. GCJ-02 here. */
export type PolygonRings = readonly (readonly (readonly number[])[])[];

export type PlaceInPolygon = "inside" | "outside" | "nearEdge";

/** Our outline of the district is about 100 m coarse and a phone's fix some tens of metres: nearer than this we can't tell. */
const EDGE_METRES = 150;

const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180;

interface Vector {
  x: number;
  y: number;
}
interface Edge {
  a: Vector;
  b: Vector;
}

/**
 * On which side of a boundary a point lies, or that it is too near the edge to say; then the resident is asked.
 *
 * @param edgeMetres - how near is too near; 0 leaves only points on the edge itself.
 */
export function pointInPolygon(point: Gcj02Point, polygon: PolygonRings, edgeMetres = EDGE_METRES): PlaceInPolygon {
  if (metresToEdge(point, polygon) <= edgeMetres) return "nearEdge";
  // A ray to the east crosses the rings of a polygon with holes an odd number of times exactly when it starts inside.
  const crossings = edgesAround(point, polygon).filter(crossesEastwardRay).length;
  return crossings % 2 === 1 ? "inside" : "outside";
}

/** Distance to the nearest edge of any ring, metres, on a plane through the point; Infinity for a polygon without edges. */
export const metresToEdge = (point: Gcj02Point, polygon: PolygonRings): number =>
  edgesAround(point, polygon).reduce((nearest, edge) => Math.min(nearest, metresToOrigin(edge)), Infinity);

/** The edges in metres east and north of the point: over a city the earth is flat enough. */
function edgesAround(point: Gcj02Point, polygon: PolygonRings): Edge[] {
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.cos((point.latitude * Math.PI) / 180);
  const toVector = ([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]): Vector => ({
    x: (longitude - point.longitude) * metresPerDegreeEast,
    y: (latitude - point.latitude) * METRES_PER_DEGREE,
  });
  const edges: Edge[] = [];
  for (const ring of polygon) {
    let previous: Vector | undefined;
    for (const corner of ring.map(toVector)) {
      if (previous) edges.push({ a: previous, b: corner });
      previous = corner;
    }
  }
  return edges;
}

function crossesEastwardRay({ a, b }: Edge): boolean {
  // Half-open in y, so that a corner on the ray belongs to one of its two edges only.
  if (a.y > 0 === b.y > 0) return false;
  return a.x + ((b.x - a.x) * -a.y) / (b.y - a.y) > 0;
}

function metresToOrigin({ a, b }: Edge): number {
  const along: Vector = { x: b.x - a.x, y: b.y - a.y };
  const lengthSquared = along.x * along.x + along.y * along.y;
  const share = lengthSquared === 0 ? 0 : -(a.x * along.x + a.y * along.y) / lengthSquared;
  const clamped = Math.max(0, Math.min(1, share));
  return Math.sqrt((a.x + clamped * along.x) ** 2 + (a.y + clamped * along.y) ** 2);
}
