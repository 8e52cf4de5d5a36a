import { readFileSync } from "node:fs";
import { z } from "zod";

const Boundary = z.object({
  features: z
    .array(
      z.object({
        properties: z.object({ name: z.string(), code: z.string() }),
        geometry: z.object({
          type: z.literal("Polygon"),
          coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))),
        }),
      }),
    )
    .length(1),
});

const Communities = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    streetName: z.string(),
    point: z.object({ longitude: z.number(), latitude: z.number() }),
    servedBy: z.string().optional(),
  }),
);

/** Facts of the district that no outside system sends; each file in `bff/data` says where it comes from. */
export interface DistrictData {
  code: string;
  name: string;
  /** Closed GCJ-02 rings. */
  boundary: [number, number][][];
  communities: z.infer<typeof Communities>;
}

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8"));

/** @throws ZodError when a file has been damaged: the start stops. */
export function readDistrictData(): DistrictData {
  const [feature] = Boundary.parse(readJson("boundary.geojson")).features;
  if (feature === undefined) throw new RangeError("boundary.geojson holds no district");
  const { properties, geometry } = feature;
  return {
    code: properties.code,
    name: properties.name,
    boundary: geometry.coordinates,
    communities: Communities.parse(readJson("communities.json")),
  };
}
