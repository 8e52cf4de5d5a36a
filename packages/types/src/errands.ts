import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Crs, Instant, limitOf, Near, TaskCode } from "./primitives";
import { ServiceChannel, StationSummary, WaitEstimate } from "./stations";

export const TravelMode = z.enum(["walk", "bicycle", "drive"]).meta({ id: "TravelMode" });

export const ErrandPlace = z
  .object({
    station: StationSummary,
    channel: ServiceChannel,
    floor: z.string().optional(),
    zone: z.string().optional(),
    /** Someone who leaves at `at` arrives in time to be served for this very errand. */
    openForErrand: z.boolean(),
    travel: z
      .object({ mode: TravelMode, minutes: z.number().int(), metres: z.number().int(), estimated: z.boolean() })
      .optional()
      .meta({ description: "absent when no starting point was given" }),
    /** For somebody who takes a number now, by the counters that are open; absent where nobody can say. */
    wait: WaitEstimate.extend({
      waiting: z.number().int().meta({ description: "people in the same line" }),
    }).optional(),
    arriveAt: Instant.optional(),
    finishAt: Instant.optional(),
    nextOpenAt: Instant.optional(),
    reason: z.string().meta({ description: "why the place stands where it stands, in plain Chinese" }),
  })
  .meta({ id: "ErrandPlace" });
export type ErrandPlace = z.infer<typeof ErrandPlace>;

export const ErrandPlaces = z
  .object({
    items: z.array(ErrandPlace),
    /** No place can serve it on arrival: when the first one opens again for this errand. */
    nextOpen: z.object({ stationId: z.string(), name: z.string(), at: Instant }).optional(),
    beyondCalendar: z.boolean(),
    asOf: Instant,
  })
  .meta({ id: "ErrandPlaces" });
export type ErrandPlaces = z.infer<typeof ErrandPlaces>;

export const listErrandPlaces = endpoint({
  ...routes.listErrandPlaces,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Where to get this errand done soonest, and why", zh: "这件事现在去哪里办最快" },
  params: z.strictObject({ taskCode: TaskCode }),
  query: z.strictObject({
    near: Near.optional(),
    crs: Crs,
    at: Instant.optional(),
    mode: TravelMode.default("walk"),
    limit: limitOf(50, 10),
  }),
  response: ErrandPlaces,
  problems: ["item-not-found"],
  cacheSeconds: 15,
});
