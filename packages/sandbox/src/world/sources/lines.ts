import { z } from "zod";

/** One published item, as the other district's catalogue gives it. */
export const CatalogueLine = z.object({
  department: z.string().min(1),
  mainItem: z.string(),
  name: z.string().min(1),
  taskCode: z.string().min(1),
  taskType: z.string().min(1),
});
export type CatalogueLine = z.infer<typeof CatalogueLine>;

export const CommunityLine = z.object({
  code: z.string().length(12),
  name: z.string().min(1),
  shortName: z.string().min(1),
  streetCode: z.string().length(9),
  streetName: z.string().min(1),
  kind: z.enum(["community", "village"]),
});
export type CommunityLine = z.infer<typeof CommunityLine>;

const mark = z.enum(["", "1"]).transform((value) => value === "1");

/** Which levels below the district centre handle an item, and whether the Saturday hours serve it. */
export const PlacementLine = z.object({
  taskCode: z.string().min(1),
  name: z.string(),
  street: mark,
  community: mark,
  kiosk: mark,
  terminal: mark,
  saturday: mark,
});
export type PlacementLine = z.infer<typeof PlacementLine>;

/** The district's outer ring. */
export const Boundary = z
  .object({
    features: z.tuple([
      z.object({ geometry: z.object({ coordinates: z.tuple([z.array(z.tuple([z.number(), z.number()]))]) }) }),
    ]),
  })
  .transform((collection) => collection.features[0].geometry.coordinates[0]);
