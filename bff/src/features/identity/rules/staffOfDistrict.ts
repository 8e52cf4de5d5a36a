import type { StaffRole } from "@yanta/types";
import type { z } from "zod";

/** A place that needs staff. */
export interface StaffPlace {
  stationId: string;
  level: "district" | "street" | "community" | "kiosk";
  counters: readonly { counterId: string }[];
}

export interface StaffPost {
  account: string;
  role: z.infer<typeof StaffRole>;
  stationIds: string[];
}

/**
 * Posts of a district's world: a clerk a counter and a supervisor at the centres, a clerk at each community station, and
 * one administrator. Outposts and self-service areas have no staff of ours.
 *
 * @returns the administrator first, then place by place, each account once.
 */
export function postsOf(places: readonly StaffPlace[]): StaffPost[] {
  return [{ account: "admin", role: "administrator", stationIds: [] }, ...places.flatMap(postsAt)];
}

function postsAt({ stationId, level, counters }: StaffPlace): StaffPost[] {
  const post = (role: StaffPost["role"], name: string): StaffPost => ({
    account: `${stationId}.${name}`.toLowerCase().replaceAll(/[^a-z0-9._-]/g, "-"),
    role,
    stationIds: [stationId],
  });
  if (level === "kiosk") return [];
  if (level === "community") return [post("clerk", "w1")];
  const clerks = counters.map((_counter, index) => post("clerk", `w${index + 1}`));
  return clerks.length === 0 ? [] : [post("supervisor", "lead"), ...clerks];
}
