import { API_BASE, routes, type EndpointName } from "@yanta/types/paths";
import type { PlainAsk } from "./contract";

/** The path of a request, root-relative. Query names are sorted, so that one question has one address. */
export function addressOf(name: EndpointName, ask: PlainAsk): string {
  const path = routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(ask.params?.[key] ?? ""));
  const query = Object.entries(ask.query ?? {})
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
  return `${API_BASE}${path}${query ? `?${query}` : ""}`;
}
