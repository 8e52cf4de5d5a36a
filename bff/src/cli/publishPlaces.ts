import { isDeepStrictEqual } from "node:util";
import { bureauModel, recordModel, recordsOf, type Station } from "../features/catalogue";
import type { Connection } from "../platform/store";

export interface PlaceChange {
  stationId: string;
  name: string;
  kind: "new" | "changed" | "same";
  /** Names of the facts that differ from those shown today. */
  fields: string[];
}

const COMPARED = [
  "name",
  "level",
  "kind",
  "streetName",
  "communityName",
  "point",
  "address",
  "phone",
  "postcode",
  "hours",
  "facilities",
  "verifiedAt",
  "source",
] as const;

/** What residents would see differently. */
export async function previewPlaces(connection: Connection, places: readonly Station[]): Promise<PlaceChange[]> {
  const shown = await shownToday(connection, places);
  return places.map((place): PlaceChange => {
    const today = shown.get(place.stationId);
    const { stationId, name } = place;
    if (today === undefined) return { stationId, name, kind: "new", fields: [] };
    const fields = COMPARED.filter((field) => !isDeepStrictEqual(place[field], today[field]));
    return { stationId, name, kind: fields.length === 0 ? "same" : "changed", fields };
  });
}

async function shownToday(connection: Connection, places: readonly Station[]): Promise<Map<string, Station>> {
  const stationIds = places.map((place) => place.stationId);
  const rows = await recordModel(connection, "stations")
    .collection.find({ stationId: { $in: stationIds } })
    .toArray();
  const newest = await newestPublication(connection);
  return new Map([
    ...[...recordsOf("stations", rows), ...(newest?.stations ?? [])].map(
      (station) => [station.stationId, station] as const,
    ),
  ]);
}

const newestPublication = (connection: Connection) => bureauModel(connection).findOne({}).sort({ _id: -1 }).lean();

/**
 * Publishes a table of places as one document, so that residents see all of it or none of it. Places of earlier tables
 * stay; counters and terminals, which the table does not have, are taken over from what is shown today.
 *
 * @returns the number of the publication.
 * @throws a duplicate-key error when somebody else published in the meantime: look at the preview again.
 */
export async function publishPlaces(
  connection: Connection,
  places: readonly Station[],
  fileName: string,
  now: Date,
): Promise<number> {
  const newest = await newestPublication(connection);
  const shown = await shownToday(connection, places);
  const stations = new Map((newest?.stations ?? []).map((station) => [station.stationId, station]));
  for (const place of places) {
    const today = shown.get(place.stationId);
    const kept = today === undefined ? {} : { counters: today.counters, terminals: today.terminals };
    stations.set(place.stationId, { ...place, ...kept });
  }
  const _id = (newest?._id ?? 0) + 1;
  await bureauModel(connection).create({ _id, importedAt: now, fileName, stations: [...stations.values()] });
  return _id;
}
