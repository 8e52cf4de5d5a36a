/**
 * Method and path of every endpoint, without zod: the phone imports only this file and the types,
 * so that no validation library reaches the mini-program. `endpoint()` values spread from it.
 */
export const API_BASE = "/api/v1";

export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE";
export interface Route {
  method: HttpMethod;
  /** Below `API_BASE`; `:name` marks a parameter. */
  path: string;
}

export const routes = {
  listStations: { method: "GET", path: "/stations" },
  getStation: { method: "GET", path: "/stations/:stationId" },
  listItems: { method: "GET", path: "/items" },
  getItem: { method: "GET", path: "/items/:taskCode" },
  listErrandPlaces: { method: "GET", path: "/errands/:taskCode/places" },
  createReport: { method: "POST", path: "/reports" },
  getDistrict: { method: "GET", path: "/district" },
} as const satisfies Record<string, Route>;

export type EndpointName = keyof typeof routes;
