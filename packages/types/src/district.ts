import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Gcj02Point, Instant } from "./primitives";

/** What the app must know to draw the map and to let a resident choose a community instead of sharing a location. */
export const getDistrict = endpoint({
  ...routes.getDistrict,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "The district: outline, streets, communities, freshness of the data", zh: "本区概况" },
  response: z
    .object({
      code: z.string(),
      name: z.string(),
      /** Closed GCJ-02 rings, `[longitude, latitude]`. */
      boundary: z.array(z.array(z.tuple([z.number(), z.number()]))),
      counts: z.object({ items: z.number().int(), places: z.number().int() }),
      communities: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          streetName: z.string(),
          point: Gcj02Point,
          /** Set where a development zone's body serves instead of the district. */
          servedBy: z.string().optional(),
        }),
      ),
      asOf: Instant,
      coveredUntil: z.string(),
      hotline: z.literal("12345"),
    })
    .meta({ id: "District" }),
  problems: [],
  cacheSeconds: 300,
});
