import { gcj02FromWgs84 } from "@yanta/domain/geo";
import { OpeningHours, type Gcj02Point } from "@yanta/types";
import { z } from "zod";
import type { ServiceRecord, StationRecord } from "../records";
import { present, type RowReader } from "./fields";
import { codeText, districtCodeOf, sourceOf, taskCodeOf } from "./shared";

const LEVELS = { "1": "district", "2": "street", "3": "community", "4": "kiosk" } as const;
const KINDS = {
  "1": "hall",
  "2": "outpost",
  "3": "selfService",
  hall: "hall",
  outpost: "outpost",
  selfService: "selfService",
} as const;
const FACILITIES = {
  barrierFree: "barrierFree",
  parking: "parking",
  motherBabyRoom: "motherBabyRoom",
  selfService24h: "selfService24h",
  assistance: "assistance",
} as const;

const text = z.coerce.string().trim();
const Counters = z.array(
  z.object({ counter_id: text.min(1), counter_name: text, counter_kind: text.default(""), floor: text.optional() }),
);
const TERMINAL_STATES: Readonly<Record<string, "working" | "broken">> = { "1": "working", "2": "broken" };
const Terminals = z.array(z.object({ terminal_id: text.min(1), terminal_name: text, state: text.default("") }));

export function stationOf(row: RowReader): StationRecord {
  return present({
    stationId: codeText(row, "hall_id", 40),
    name: row.requiredText("hall_name", 200),
    level: row.requiredCode("hall_level", LEVELS) ?? "kiosk",
    kind: row.requiredCode("hall_kind", KINDS) ?? "hall",
    districtCode: districtCodeOf(row),
    streetCode: row.text("town_code", 12),
    streetName: row.text("town_name", 100),
    communityCode: row.text("village_code", 12),
    communityName: row.text("village_name", 100),
    point: pointOf(row),
    address: row.requiredText("address", 300),
    postcode: row.text("zip_code", 10) ?? "",
    phone: row.text("link_way", 100) ?? "",
    hours: hoursOf(row) ?? missingHours(row),
    counters: countersOf(row),
    terminals: terminalsOf(row),
    facilities: row.codes<StationRecord["facilities"][number]>("facilities", FACILITIES),
    verifiedAt: row.day("verify_date") ?? row.day("cd_time") ?? "",
    source: sourceOf(row),
  });
}

export function serviceOf(row: RowReader): ServiceRecord {
  return present({
    stationId: codeText(row, "hall_id", 40),
    taskCode: taskCodeOf(row),
    channel: row.requiredCode("handle_channel", SERVICE_CHANNELS) ?? "counter",
    floor: row.text("floor", 40),
    zone: row.text("zone", 100),
    hours: hoursOf(row),
    source: sourceOf(row),
  });
}

const SERVICE_CHANNELS = { "1": "counter", "2": "terminal", "3": "byAppointment" } as const;

/** Mainland China with a margin: whatever lies outside is a swapped or broken pair. */
const isInChina = (longitude: number, latitude: number): boolean =>
  longitude > 73 && longitude < 136 && latitude > 3 && latitude < 54;

/** GCJ-02, whatever the row says it is in; a missed conversion would be 460–490 m wrong here. */
function pointOf(row: RowReader): z.infer<typeof Gcj02Point> {
  const longitude = row.decimal("longitude");
  const latitude = row.decimal("latitude");
  const isWgs84 = row.code("coord_type", { GCJ02: false, "GCJ-02": false, WGS84: true, "WGS-84": true });
  if (longitude === undefined || latitude === undefined || !isInChina(longitude, latitude)) {
    row.fault("longitude and latitude name no place in China");
    return { longitude: 0, latitude: 0 };
  }
  return isWgs84 === true ? gcj02FromWgs84({ longitude, latitude }) : { longitude, latitude };
}

function hoursOf(row: RowReader): OpeningHours | undefined {
  const json = row.json("open_hours");
  if (json === undefined) return undefined;
  const hours = OpeningHours.safeParse(json);
  if (!hours.success) row.fault(`open_hours: ${hours.error.issues[0]?.path.join(".") ?? ""} is no opening hours`);
  return hours.data;
}

/** A place without hours cannot be sent to residents. */
function missingHours(row: RowReader): OpeningHours {
  if (row.text("open_hours", 200_000) === undefined) row.fault("open_hours is missing");
  return OpeningHours.parse({ weekly: {} });
}

function countersOf(row: RowReader): StationRecord["counters"] {
  const counters = Counters.safeParse(row.json("counters") ?? []);
  if (!counters.success) row.fault("counters are no list of counters");
  return (counters.data ?? []).map((counter) =>
    present({
      counterId: counter.counter_id,
      name: counter.counter_name,
      kind: counter.counter_kind,
      floor: counter.floor === "" ? undefined : counter.floor,
    }),
  );
}

function terminalsOf(row: RowReader): StationRecord["terminals"] {
  const terminals = Terminals.safeParse(row.json("terminals") ?? []);
  if (!terminals.success) row.fault("terminals are no list of terminals");
  return (terminals.data ?? []).map((terminal) => ({
    terminalId: terminal.terminal_id,
    name: terminal.terminal_name,
    state: TERMINAL_STATES[terminal.state] ?? "unknown",
  }));
}
