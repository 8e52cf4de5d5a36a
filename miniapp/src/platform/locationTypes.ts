/** A position as the phone gave it; `crs` travels with it to the API, which converts. Degrees. */
export interface PhonePoint {
  longitude: number;
  latitude: number;
  crs: "gcj02" | "wgs84";
}

export type LocationAnswer = { found: true; point: PhonePoint } | { found: false; why: "refused" | "unavailable" };
