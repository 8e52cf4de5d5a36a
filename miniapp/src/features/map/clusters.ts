import type { MapPlace } from "./mapTypes";

export interface Cluster {
  /** GCJ-02 degrees: the mean of its places. */
  longitude: number;
  latitude: number;
  places: MapPlace[];
}

interface ClusterOptions {
  /** Web map zoom: the world is 256 × 2^zoom pixels wide. */
  zoom: number;
  /** Two marks nearer than so many pixels become one. */
  pixels: number;
}

/** From this zoom on every place stands alone: streets are wide enough for fingers. */
export const SINGLE_ZOOM = 17;

/** Degrees of latitude shrink by the cosine of Xi'an's latitude, 34°, on a web map. */
const LATITUDE_FACTOR = 0.829;

/**
 * Puts places that a finger could not tell apart under one mark. Each place joins the first mark whose founding place
 * is near enough, else founds one: the same places in the same order give the same marks.
 */
export function clustersOf(places: readonly MapPlace[], { zoom, pixels }: ClusterOptions): Cluster[] {
  const degrees = zoom >= SINGLE_ZOOM ? 0 : (360 / (256 * 2 ** zoom)) * pixels;
  const founded: { founder: MapPlace; places: MapPlace[] }[] = [];
  for (const place of places) {
    const near = founded.find(({ founder }) => isWithin(founder, place, degrees));
    if (near) near.places.push(place);
    else founded.push({ founder: place, places: [place] });
  }
  return founded.map(({ places: members }) => ({ ...meanPoint(members), places: members }));
}

const isWithin = (a: MapPlace, b: MapPlace, degrees: number): boolean =>
  Math.abs(a.point.longitude - b.point.longitude) < degrees &&
  Math.abs(a.point.latitude - b.point.latitude) < degrees * LATITUDE_FACTOR;

const meanPoint = (places: readonly MapPlace[]) => ({
  longitude: places.reduce((sum, { point }) => sum + point.longitude, 0) / places.length,
  latitude: places.reduce((sum, { point }) => sum + point.latitude, 0) / places.length,
});

/** What a screen reader says of a mark. */
export function clusterLabel({ places }: Cluster): string {
  const [only] = places;
  if (places.length === 1 && only) return `${only.name}，${only.openNow ? "开门中" : "没开门"}`;
  const open = places.filter((place) => place.openNow).length;
  return `这里有${places.length}个办事点，${open}个开门中，点开放大`;
}
