import type { LocationAnswer } from "./locationTypes";

const LOCATION_TIMEOUT_MS = 10_000;

/** Asks the browser once. WGS-84, as satellites give it. */
export function askLocation(): Promise<LocationAnswer> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) {
      resolve({ found: false, why: "unavailable" });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ found: true, point: { longitude: coords.longitude, latitude: coords.latitude, crs: "wgs84" } }),
      (error) => resolve({ found: false, why: error.code === error.PERMISSION_DENIED ? "refused" : "unavailable" }),
      { timeout: LOCATION_TIMEOUT_MS, maximumAge: 60_000 },
    );
  });
}
