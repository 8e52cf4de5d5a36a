import gcoord from "gcoord";

/**
 * Degrees of GCJ-02 (火星坐标): what WeChat, Tencent maps and our store use. The optional mark lets the compiler refuse a
 * WGS-84 point where this is asked for; plain `{ longitude, latitude }` from the contract fits.
 */
export interface Gcj02Point {
  longitude: number;
  latitude: number;
  readonly crs?: "gcj02";
}

/** Degrees of WGS-84: what a browser's geolocation gives. Taken for GCJ-02 it is some 460–490 m wrong in Xi'an. */
export interface Wgs84Point {
  longitude: number;
  latitude: number;
  readonly crs?: "wgs84";
}

/** Outside China's bounding box the two systems are the same. */
export function gcj02FromWgs84({ longitude, latitude }: Wgs84Point): Gcj02Point {
  const [lng, lat] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return { longitude: lng, latitude: lat };
}

/** Inverse of `gcj02FromWgs84` to less than half a metre: gcoord stops at a millionth of a degree. */
export function wgs84FromGcj02({ longitude, latitude }: Gcj02Point): Wgs84Point {
  const [lng, lat] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  return { longitude: lng, latitude: lat };
}
