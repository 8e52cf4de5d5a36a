import { wgs84FromGcj02 } from "@yanta/domain/geo";
import { hoursOf } from "./hours";
import { seeded, type Seeded } from "./random";
import type { Sources } from "./sources";
import type { StationPlan } from "./stations";
import { type Columns, type WireRow, wireRow } from "./wire";

const LEVEL_CODES = { district: "1", street: "2", community: "3", kiosk: "4" };
const STREET_COUNTERS = [
  { name: "综合窗口", kind: "general" },
  { name: "社保医保窗口", kind: "general" },
  { name: "帮办代办窗口", kind: "assistance" },
  { name: "“办不成事”反映窗口", kind: "unresolved" },
];
const COMMUNITY_COUNTERS = [
  { name: "综合窗口", kind: "general" },
  { name: "帮办代办窗口", kind: "assistance" },
];
const KIOSK_TERMINALS = ["政务自助终端", "社保自助机", "医保自助机", "证明自助打印机"];

/** One `service_hall` row for each place. */
export function hallRows(stations: readonly StationPlan[], sources: Sources): WireRow[] {
  return stations.map((station, index) => wireRow("service_hall", station.hallId, hall(station, index, sources)));
}

function hall(station: StationPlan, index: number, sources: Sources): Columns {
  const random = seeded(`hall:${station.hallId}`);
  return {
    hall_id: station.hallId,
    hall_name: station.name,
    hall_level: LEVEL_CODES[station.level],
    hall_kind: kindCode(station),
    area_code: sources.plan.areaCode,
    ...areaColumns(station),
    ...positionColumns(station, sources),
    address: addressOf(station, sources, random),
    zip_code: station.level === "district" ? sources.centre.postcode : station.street.postcode,
    link_way: phone(index),
    open_hours: hoursOf(station, sources),
    counters: JSON.stringify(countersOf(station, sources)),
    terminals: JSON.stringify(terminalsOf(station, sources, random)),
    facilities: facilitiesOf(station, sources, random).join(","),
    verify_date: verifyDate(random),
    data_source: "demonstration",
  };
}

function kindCode({ kiosk }: StationPlan): string {
  if (kiosk === undefined) return "1";
  return kiosk === "selfService" ? "3" : "2";
}

function areaColumns({ street, community }: StationPlan): Columns {
  return {
    town_code: `${street.code}000`,
    town_name: `${street.shortName}街道`,
    village_code: community?.code ?? "",
    village_name: community?.name ?? "",
  };
}

/** A few stations were surveyed with plain GPS receivers and report WGS-84: whoever reads must convert. */
function positionColumns(station: StationPlan, { plan }: Sources): Columns {
  const every = Math.floor(plan.communityStations / plan.wgs84Stations);
  const isWgs84 = station.level === "community" && station.ordinal % every === Math.floor(every / 2);
  const point = isWgs84 ? wgs84FromGcj02(station.point) : station.point;
  return {
    longitude: point.longitude.toFixed(6),
    latitude: point.latitude.toFixed(6),
    coord_type: isWgs84 ? "WGS84" : "GCJ02",
  };
}

function addressOf(station: StationPlan, { plan, centre }: Sources, random: Seeded): string {
  if (station.level === "district") return `西安市${plan.districtName}${centre.address}`;
  const road = `${random.pick(station.street.roads)}${1 + random.int(298)}号`;
  const detail = station.level === "community" ? `${station.community?.name ?? ""}院内` : "";
  return `西安市${plan.districtName}${station.street.shortName}街道${road}${detail}`;
}

/** No subscriber number in China begins with 0: a resident who taps a demonstration number disturbs nobody. */
const phone = (index: number): string => `029-0000${String(1001 + index)}`;

function countersOf(station: StationPlan, { centre }: Sources) {
  const byLevel = {
    district: centre.counters,
    street: STREET_COUNTERS.map((counter) => ({ ...counter, floor: "1F" })),
    community: COMMUNITY_COUNTERS.map((counter) => ({ ...counter, floor: "1F" })),
    kiosk: station.kiosk === "selfService" ? [] : [{ name: "政务综合窗口", kind: "general", floor: "1F" }],
  };
  return byLevel[station.level].map(({ name, kind, floor }, index) => ({
    counter_id: `${station.hallId}-W${String(index + 1).padStart(2, "0")}`,
    counter_name: name,
    counter_kind: kind,
    floor,
  }));
}

function terminalsOf(station: StationPlan, { centre }: Sources, random: Seeded) {
  const byLevel = {
    district: centre.terminals,
    street: KIOSK_TERMINALS.slice(0, 2),
    community: random.chance(0.3) ? KIOSK_TERMINALS.slice(0, 1) : [],
    kiosk: station.kiosk === "selfService" ? KIOSK_TERMINALS : KIOSK_TERMINALS.slice(0, 1),
  };
  return byLevel[station.level].map((name, index) => ({
    terminal_id: `${station.hallId}-T${String(index + 1).padStart(2, "0")}`,
    terminal_name: name,
    state: random.chance(0.06) ? "2" : "1",
  }));
}

function facilitiesOf(station: StationPlan, { centre }: Sources, random: Seeded): string[] {
  if (station.level === "district") return centre.facilities;
  if (station.kiosk === "selfService") return ["selfService24h", ...(random.chance(0.7) ? ["barrierFree"] : [])];
  const likelihoods: [string, number][] = [
    ["barrierFree", 0.75],
    ["parking", station.level === "street" ? 0.7 : 0.25],
    ["motherBabyRoom", station.level === "street" ? 0.6 : 0.1],
    ["assistance", station.level === "kiosk" ? 0.3 : 0.9],
  ];
  const present = likelihoods.filter(([, likelihood]) => random.chance(likelihood)).map(([facility]) => facility);
  // A code outside the list, as exchanges really carry them.
  return random.chance(0.01) ? [...present, "freeWifi"] : present;
}

/** Two date formats live side by side in what districts report. */
function verifyDate(random: Seeded): string {
  const month = random.pick(["09", "10"]);
  const day = String(1 + random.int(28)).padStart(2, "0");
  return random.chance(0.08) ? `2026/${month}/${day}` : `2026-${month}-${day}`;
}
