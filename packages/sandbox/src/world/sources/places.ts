import { z } from "zod";

/** `[longitude, latitude]`, GCJ-02. */
const Position = z.tuple([z.number(), z.number()]).transform(([longitude, latitude]) => ({ longitude, latitude }));

export const Plan = z.strictObject({
  areaCode: z.string().length(12),
  districtName: z.string(),
  communityStations: z.int().positive(),
  wgs84Stations: z.int().positive(),
  saturdayStreets: z.array(z.string()),
  publishedDistrictName: z.string(),
  appointmentOnly: z.array(z.string()),
});

export const Street = z.strictObject({
  code: z.string().length(9),
  shortName: z.string(),
  centre: Position,
  postcode: z.string().length(6),
  /** Set where a development zone's own body serves the street: the plan counts no street centre there. */
  servedBy: z.string().optional(),
  roads: z.array(z.string()).min(1),
});
export type Street = z.infer<typeof Street>;

/** `[street, landmark]` for each kiosk. */
const Kiosks = z.array(z.tuple([z.string(), z.string()]));
export const KioskList = z.strictObject({ bank: Kiosks, post: Kiosks, selfService: Kiosks });
export type KioskKind = keyof z.infer<typeof KioskList>;

export const DistrictCentre = z.strictObject({
  name: z.string(),
  street: z.string(),
  point: Position,
  address: z.string(),
  postcode: z.string().length(6),
  facilities: z.array(z.string()),
  zones: z.array(z.strictObject({ floor: z.string(), zone: z.string(), departments: z.array(z.string()) })),
  counters: z.array(z.strictObject({ name: z.string(), kind: z.string(), floor: z.string() })),
  terminals: z.array(z.string()),
});

const Spans = z.array(z.tuple([z.string(), z.string()]));
export const HoursPattern = z.strictObject({
  weekdays: Spans,
  saturday: Spans.optional(),
  sunday: Spans.optional(),
  saturdayExtended: z.tuple([z.string(), z.string()]).optional(),
  lastTicketMinutesBeforeClose: z.int().min(0),
  holidays: z.enum(["open", "closed"]).default("closed"),
});
export type HoursPattern = z.infer<typeof HoursPattern>;

const Level = z.enum(["district", "street", "community"]);
export const HoursRules = z.strictObject({
  centre: HoursPattern,
  street: HoursPattern,
  community: z.array(HoursPattern).min(1),
  bank: HoursPattern,
  post: HoursPattern,
  selfService: HoursPattern,
  /** A dated day that every n-th place of a level keeps differently; without spans it is closed. */
  exceptions: z.array(
    z.strictObject({ level: Level, every: z.int().positive(), date: z.string(), spans: Spans.optional() }),
  ),
  /** Items that keep hours of their own at a level, by words in their name; `only` limits the weekdays. */
  ownHours: z.array(
    HoursPattern.extend({
      level: Level,
      words: z.array(z.string()),
      only: z.array(z.enum(["mon", "tue", "wed", "thu", "fri"])).optional(),
    }),
  ),
});
