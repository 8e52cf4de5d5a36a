import { isDeepStrictEqual } from "node:util";
import type { OpeningHours } from "@yanta/types";
import type { StationRecord } from "../../gateways/province";
import { modelOf, schemaOf, type Connection } from "../../platform/store";

/** Hours that a place has set itself. They hold until the place sets others: see docs/decisions/0008. */
interface OwnHours {
  /** Of the station. */
  _id: string;
  hours: OpeningHours;
  /** What was published for the place when they were saved. */
  instead?: OpeningHours;
  /** Grows with every save, so that every process sees that there is something new. */
  rev: number;
  savedAt: Date;
  savedBy: string;
}

const COLLECTION = "stationHours";
const text = { type: String, required: true };
const ownHoursSchema = schemaOf({
  _id: text,
  hours: "Mixed",
  instead: "Mixed",
  rev: Number,
  savedAt: { type: Date, required: true },
  savedBy: text,
});

export const ownHoursModel = (connection: Connection) => modelOf<OwnHours>(connection, COLLECTION, ownHoursSchema);

const ownHours = (connection: Connection) => connection.collection<OwnHours>(COLLECTION);

/** Saves a place's own hours; the catalogue shows them with its next look, in every process within seconds. */
export async function saveOwnHours(
  connection: Connection,
  {
    station,
    hours,
    savedBy,
  }: { station: Pick<StationRecord, "stationId" | "hours">; hours: OpeningHours; savedBy: string },
  now: Date,
): Promise<void> {
  const { stationId: _id, hours: published } = station;
  const known = await ownHours(connection).findOne({ _id });
  // The station at hand shows its own hours already: what is published beneath them was noted by the first save.
  const instead = known === null ? published : known.instead;
  await ownHours(connection).updateOne(
    { _id },
    { $set: { hours, savedAt: now, savedBy, ...(instead === undefined ? {} : { instead }) }, $inc: { rev: 1 } },
    { upsert: true },
  );
}

/** Undefined while the published hours hold. */
export async function ownHoursOf(connection: Connection, stationId: string): Promise<OpeningHours | undefined> {
  return (await ownHours(connection).findOne({ _id: stationId }))?.hours;
}

export type OwnHoursFact = Pick<OwnHours, "hours" | "instead"> & { stationId: string };

export async function allOwnHours(connection: Connection): Promise<OwnHoursFact[]> {
  const saved = await ownHours(connection).find().toArray();
  return saved.map(({ _id: stationId, hours, instead }) => ({
    stationId,
    hours,
    ...(instead === undefined ? {} : { instead }),
  }));
}

/** Grows with every save anywhere. A hundred and sixty small documents at most. */
export async function ownHoursEdition(connection: Connection): Promise<number> {
  const saved = await ownHours(connection)
    .find({}, { projection: { rev: 1 } })
    .toArray();
  return saved.reduce((sum, { rev }) => sum + (rev ?? 1), 0);
}

/** The places with their own hours where they have set some. */
export function withOwnHours(
  stations: readonly StationRecord[],
  own: readonly OwnHoursFact[],
): { stations: StationRecord[]; disputed: string[] } {
  const byStation = new Map(own.map((fact) => [fact.stationId, fact]));
  const disputed: string[] = [];
  const shown = stations.map((station) => {
    const fact = byStation.get(station.stationId);
    if (fact === undefined) return station;
    const hasChangedSince = fact.instead !== undefined && !isDeepStrictEqual(fact.instead, station.hours);
    if (hasChangedSince && !isDeepStrictEqual(fact.hours, station.hours)) disputed.push(station.stationId);
    return { ...station, hours: fact.hours };
  });
  return { stations: shown, disputed };
}
