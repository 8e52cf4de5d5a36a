import type {
  FeeRecord,
  ItemExtendRecord,
  ItemRecord,
  MaterialRecord,
  QuestionRecord,
  ServiceRecord,
  StationRecord,
} from "../../gateways/province";
import { nearestSearch, type NearestSearch } from "./nearest";
import { withOwnHours, type OwnHoursFact } from "./ownHours";

export interface Item extends ItemRecord {
  extend?: ItemExtendRecord;
  materials: MaterialRecord[];
  fees: FeeRecord[];
  questions: QuestionRecord[];
}
export type Station = StationRecord;
export type Service = ServiceRecord;

/** Everything that public reads need, for one district, in memory and never changed: a reload makes another. */
export interface Catalogue {
  version: string;
  items: readonly Item[];
  itemByCode: ReadonlyMap<string, Item>;
  stations: readonly Station[];
  stationById: ReadonlyMap<string, Station>;
  /** Which places offer an item: the services of places and items that exist. */
  servicesByItem: ReadonlyMap<string, readonly Service[]>;
  servicesByStation: ReadonlyMap<string, readonly Service[]>;
  nearest: NearestSearch<Station>;
  /** Places that keep hours of their own although the province has published others since. */
  disputedHours: readonly string[];
}

export interface CatalogueParts {
  version: string;
  items: readonly ItemRecord[];
  itemExtends: readonly ItemExtendRecord[];
  materials: readonly MaterialRecord[];
  fees: readonly FeeRecord[];
  questions: readonly QuestionRecord[];
  stations: readonly StationRecord[];
  services: readonly ServiceRecord[];
  /** Facts that a bureau has published. */
  bureauStations: readonly StationRecord[];
  /** Hours that places have set themselves. */
  ownHours?: readonly OwnHoursFact[];
}

/**
 * Joins what the province sends table by table. Rows whose parent is missing wait unseen until it arrives; of two rows
 * for one key the later in `parts` counts, so pass them in the order of their change.
 */
export function buildCatalogue(parts: CatalogueParts): Catalogue {
  const items = joinItems(parts);
  const itemByCode = new Map(items.map((item) => [item.taskCode, item]));
  const published = withBureauFacts(parts.stations, parts.bureauStations);
  const { stations: places, disputed } = withOwnHours([...published.values()], parts.ownHours ?? []);
  const stationById = new Map(places.map((station) => [station.stationId, station]));
  const stations = places.sort(byLevelThenName);
  const services = distinctServices(parts.services).filter(
    ({ stationId, taskCode }) => stationById.has(stationId) && itemByCode.has(taskCode),
  );
  return {
    version: parts.version,
    items,
    itemByCode,
    stations,
    stationById,
    servicesByItem: groupBy(services, (service) => service.taskCode),
    servicesByStation: groupBy(services, (service) => service.stationId),
    nearest: nearestSearch(stations),
    disputedHours: disputed,
  };
}

/** Only items in force: a suspended or cancelled one must not send anybody on a trip. */
function joinItems(parts: CatalogueParts): Item[] {
  const extendByCode = new Map(parts.itemExtends.map((extend) => [extend.taskCode, extend]));
  const materials = groupBy([...parts.materials].sort(byOrder), (material) => material.taskCode);
  const fees = groupBy(parts.fees, (fee) => fee.taskCode);
  const questions = groupBy([...parts.questions].sort(byOrder), (question) => question.taskCode);
  const latest = new Map(parts.items.map((item) => [item.taskCode, item]));
  return [...latest.values()]
    .filter((item) => item.state === "inForce")
    .sort((a, b) => compareText(a.taskCode, b.taskCode))
    .map((item) => {
      const extend = extendByCode.get(item.taskCode);
      return {
        ...item,
        ...(extend === undefined ? {} : { extend }),
        materials: materials.get(item.taskCode) ?? [],
        fees: fees.get(item.taskCode) ?? [],
        questions: questions.get(item.taskCode) ?? [],
      };
    });
}

/**
 * A bureau's facts stand before demonstration rows. Before the province's own they stand only while they are the later
 * checked ones: then both are real, and the fresher is more likely right.
 */
function withBureauFacts(rows: readonly StationRecord[], bureau: readonly StationRecord[]): Map<string, StationRecord> {
  const stations = new Map(rows.map((station) => [station.stationId, station]));
  for (const fact of bureau) {
    const row = stations.get(fact.stationId);
    const rowWins = row !== undefined && row.source !== "demonstration" && row.verifiedAt > fact.verifiedAt;
    if (!rowWins) stations.set(fact.stationId, fact);
  }
  return stations;
}

/** One way of doing an item at a place: a counter and a terminal there are two. */
function distinctServices(services: readonly ServiceRecord[]): ServiceRecord[] {
  const latest = new Map(
    services.map((service) => [`${service.stationId} ${service.taskCode} ${service.channel}`, service]),
  );
  return [...latest.values()];
}

const LEVEL_ORDER = { district: 0, street: 1, community: 2, kiosk: 3 } as const;

const byLevelThenName = (a: StationRecord, b: StationRecord): number =>
  LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || compareText(a.stationId, b.stationId);

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

/** By code unit, so that the order is the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
