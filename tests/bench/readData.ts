import type { RecordKind } from "../../bff/src/gateways/province";
import { mapRow } from "../../bff/src/gateways/province/mapping";
import { RECORD_KINDS, recordModel } from "../../bff/src/features/catalogue";
import { publish } from "../../bff/src/features/sync/model";
import { migrateConnection } from "../../bff/src/migrate";
import { buildWorld, type World } from "@yanta/sandbox";
import type { Connection } from "mongoose";

export const DISTRICT = "610113";
/** Places of the district at 1×. */
export const PLACES = 200;
const BATCH = 5_000;

const TABLES = {
  items: "task_general_basic",
  itemExtends: "task_general_extend",
  materials: "task_general_material",
  fees: "task_general_fee_project",
  questions: "task_general_questions",
  stations: "service_hall",
  services: "service_hall_task",
} as const satisfies Record<RecordKind, keyof World["tables"]>;

type Document = Record<string, unknown> & { _id: string };

const world = buildWorld();

/** Documents as the synchronisation writes them. */
function documentsOf(kind: RecordKind): Document[] {
  return world.tables[TABLES[kind]].flatMap((row) => {
    const change = mapRow(kind, row);
    return change.type === "put" ? [{ _id: change.rowId, ...change.record, changedAt: change.changedAt }] : [];
  });
}

/** The district itself, with `times` as many places, beside `times - 1` other districts' items and places. */
export async function fillStore(connection: Connection, times: number): Promise<number> {
  await migrateConnection(connection);
  let count = 0;
  const insert = async (kind: RecordKind, documents: Iterable<Document>) => {
    let batch: Document[] = [];
    const { collection } = recordModel(connection, kind);
    const flush = async () => {
      if (batch.length > 0) await collection.insertMany(batch as never[], { ordered: false });
      count += batch.length;
      batch = [];
    };
    for (const document of documents) {
      batch.push(document);
      if (batch.length === BATCH) await flush();
    }
    await flush();
  };
  for (const kind of RECORD_KINDS) await insert(kind, documentsOf(kind));
  await insert("stations", morePlaces(PLACES * (times - 1)));
  await insert("items", otherDistricts("items", "taskCode", times - 1));
  await insert("stations", otherDistricts("stations", "stationId", times - 1));
  await publish(connection, new Date(), true);
  return count;
}

/** Copies of the district's places, spread evenly over a box about its size: 0.14° by 0.08°. */
function* morePlaces(count: number): Generator<Document> {
  const originals = documentsOf("stations");
  for (let index = 0; index < count; index += 1) {
    const original = originals[index % originals.length];
    if (original === undefined) return;
    // Multiples of two irrational numbers never line up.
    const longitude = 108.87 + 0.14 * ((index * 0.618_033_988_75) % 1);
    const latitude = 34.18 + 0.08 * ((index * 0.414_213_562_37) % 1);
    const stationId = `${DISTRICT}-X${index}`;
    yield { ...original, _id: stationId, stationId, point: { longitude, latitude } };
  }
}

function* otherDistricts(kind: "items" | "stations", key: string, count: number): Generator<Document> {
  const originals = documentsOf(kind);
  for (let district = 0; district < count; district += 1) {
    for (const original of originals) {
      const _id = `${district}-${original._id}`;
      yield {
        ...original,
        _id,
        [key]: `${district}-${String(original[key])}`,
        districtCode: String(620_000 + district),
      };
    }
  }
}
