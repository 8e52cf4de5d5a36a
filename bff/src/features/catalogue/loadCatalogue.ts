import type { RecordKind, Records } from "../../gateways/province";
import type { Connection } from "../../platform/store";
import { buildCatalogue, type Catalogue } from "./catalogue";
import { recordsOf } from "./mapping";
import { bureauModel, publicationModel, PUBLICATION_ID, recordModel } from "./model";
import { allOwnHours, ownHoursEdition } from "./ownHours";

/** So many keys go into one `$in`, which keeps a query far below the store's message limit. */
const KEYS_PER_QUERY = 2_000;

export interface Edition {
  /** Of the synchronised records, the bureau's facts and the places' own hours together. */
  version: string;
  asOf: Date;
}

/** Which edition the store has published; null before the first synchronisation is through. */
export async function publishedEdition(connection: Connection): Promise<Edition | null> {
  const publication = await publicationModel(connection).findById(PUBLICATION_ID).lean();
  if (publication === null) return null;
  const newest = await bureauModel(connection).findOne({}, { _id: 1 }).sort({ _id: -1 }).lean();
  const ownHours = await ownHoursEdition(connection);
  return { version: `${publication.version}.${newest?._id ?? 0}.${ownHours}`, asOf: publication.asOf };
}

/** Reads one district's records. The children carry no district, so they are asked for by their parents' keys. */
export async function loadCatalogue(
  connection: Connection,
  districtCode: string,
  edition: Edition,
): Promise<Catalogue> {
  const items = await readRecords(connection, "items", { districtCode });
  const stations = await readRecords(connection, "stations", { districtCode });
  const bureau = await bureauModel(connection).findOne({}).sort({ _id: -1 }).lean();
  const bureauStations = (bureau?.stations ?? []).filter((station) => station.districtCode === districtCode);
  const taskCodes = [...new Set(items.map((item) => item.taskCode))];
  const stationIds = [...new Set([...stations, ...bureauStations].map((station) => station.stationId))];
  return buildCatalogue({
    version: edition.version,
    items,
    stations,
    bureauStations,
    ownHours: await allOwnHours(connection),
    itemExtends: await readByKey(connection, "itemExtends", "taskCode", taskCodes),
    materials: await readByKey(connection, "materials", "taskCode", taskCodes),
    fees: await readByKey(connection, "fees", "taskCode", taskCodes),
    questions: await readByKey(connection, "questions", "taskCode", taskCodes),
    services: await readByKey(connection, "services", "stationId", stationIds),
  });
}

async function readByKey<Kind extends RecordKind>(
  connection: Connection,
  kind: Kind,
  key: "taskCode" | "stationId",
  values: readonly string[],
): Promise<Records[Kind][]> {
  const records: Records[Kind][] = [];
  for (let start = 0; start < values.length; start += KEYS_PER_QUERY) {
    const keys = values.slice(start, start + KEYS_PER_QUERY);
    records.push(...(await readRecords(connection, kind, { [key]: { $in: keys } })));
  }
  return records;
}

/** In the order of their change, so that the latest of two rows for one key comes last. */
async function readRecords<Kind extends RecordKind>(
  connection: Connection,
  kind: Kind,
  filter: Readonly<Record<string, unknown>>,
): Promise<Records[Kind][]> {
  const rows = await recordModel(connection, kind).collection.find(filter).toArray();
  rows.sort((a, b) => orderKey(a).localeCompare(orderKey(b), "en"));
  return recordsOf(kind, rows);
}

const orderKey = (row: Readonly<Record<string, unknown>>): string =>
  `${String(row["changedAt"])} ${String(row["_id"])}`;
