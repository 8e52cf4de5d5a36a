import { z } from "zod";
import { endpoint } from "./endpoint";
import { OpeningHours } from "./hours";
import { routes } from "./paths";
import {
  Crs,
  Cursor,
  FactSource,
  Gcj02Point,
  Instant,
  limitOf,
  Near,
  StationId,
  TaskCode,
  typedText,
} from "./primitives";

/** 1 + 8 + 150 + N: district centre, street centres, community stations, kiosks. */
export const StationLevel = z.enum(["district", "street", "community", "kiosk"]).meta({ id: "StationLevel" });
/** `hall` has counters; `outpost` is a partner's branch (bank, post); `selfService` has terminals only. */
export const StationKind = z.enum(["hall", "outpost", "selfService"]).meta({ id: "StationKind" });
export const Facility = z
  .enum(["barrierFree", "parking", "motherBabyRoom", "selfService24h", "assistance"])
  .meta({ id: "Facility" });
/** How an item is done at a place. */
export const ServiceChannel = z.enum(["counter", "terminal", "byAppointment"]).meta({ id: "ServiceChannel" });

export const WaitEstimate = z
  .object({ p50: z.number().int(), p80: z.number().int(), asOf: Instant })
  .meta({ id: "WaitEstimate", description: "minutes" });

export const StationSummary = z
  .object({
    stationId: StationId,
    name: z.string(),
    level: StationLevel,
    kind: StationKind,
    point: Gcj02Point,
    address: z.string(),
    phone: z.string(),
    postcode: z.string(),
    streetName: z.string().optional(),
    facilities: z.array(Facility),
    distanceMetres: z.number().int().optional(),
    openNow: z.boolean(),
    closesAt: Instant.optional(),
    nextOpenAt: Instant.optional(),
    /** The answer lies past the last published holiday arrangement: ask by phone. */
    beyondCalendar: z.boolean(),
    /** One plain sentence: 开门中，到17:30. */
    openText: z.string(),
    wait: WaitEstimate.optional(),
    source: FactSource,
    verifiedAt: z.string().meta({ description: "Asia/Shanghai day on which the facts were last checked" }),
  })
  .meta({ id: "StationSummary" });
export type StationSummary = z.infer<typeof StationSummary>;

export const ServiceAtStation = z
  .object({
    taskCode: TaskCode,
    name: z.string(),
    plainName: z.string().optional(),
    channel: ServiceChannel,
    floor: z.string().optional(),
    zone: z.string().optional(),
  })
  .meta({ id: "ServiceAtStation" });

export const Terminal = z
  .object({ terminalId: z.string(), name: z.string(), state: z.enum(["working", "broken", "unknown"]) })
  .meta({ id: "Terminal" });

export const StationDetail = StationSummary.extend({
  hours: OpeningHours,
  /** Posted hours as lines a person reads. */
  hoursText: z.array(z.object({ days: z.string(), text: z.string() })),
  coveredUntil: z.string(),
  counters: z.array(
    z.object({ counterId: z.string(), name: z.string(), kind: z.string(), floor: z.string().optional() }),
  ),
  terminals: z.array(Terminal),
  itemCount: z.number().int(),
  /** The first fifty in the order people ask for them; `GET /items?stationId` lists all. */
  items: z.array(ServiceAtStation),
  asOf: Instant,
}).meta({ id: "StationDetail" });
export type StationDetail = z.infer<typeof StationDetail>;

export const listStations = endpoint({
  ...routes.listStations,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Places where services are given, nearest first", zh: "查办事点，近的在前" },
  query: z.strictObject({
    near: Near.optional(),
    crs: Crs,
    taskCode: TaskCode.optional(),
    openAt: z.union([z.literal("now"), Instant]).optional(),
    level: StationLevel.optional(),
    kind: StationKind.optional(),
    facility: Facility.optional(),
    q: typedText(60).optional(),
    limit: limitOf(300, 20),
    cursor: Cursor.optional(),
  }),
  response: z.object({
    items: z.array(StationSummary),
    asOf: Instant,
    nextCursor: z.string().optional(),
    /** The point lies within 150 m of the district's edge, or outside it: the app says who serves there. */
    nearEdge: z.enum(["inside", "nearEdge", "outside"]).optional(),
  }),
  problems: [],
  cacheSeconds: 15,
});

export const getStation = endpoint({
  ...routes.getStation,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "One place: hours, phone, address, counters, items, terminals", zh: "查一个办事点" },
  params: z.strictObject({ stationId: StationId }),
  query: z.strictObject({ taskCode: TaskCode.optional() }),
  response: StationDetail,
  problems: ["station-not-found"],
  cacheSeconds: 15,
});
