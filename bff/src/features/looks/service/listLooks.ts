import { formatInstant, instantAt, shanghaiDay } from "@yanta/domain/calendar";
import type { listLooks as contract, OwnLook } from "@yanta/types";
import type { z } from "zod";
import type { Staff } from "../../../platform/actor";
import type { LookParts } from "../lookLog";
import { LOOKS, looks, type StoredLook } from "../model";

export interface LookLists extends LookParts {
  people: {
    personIdsOf(residentId: string): Promise<readonly string[]>;
    staffName(staffId: string): Promise<string>;
  };
  /** Undefined for a station that the map has no more. */
  stationName(stationId: string): string | undefined;
}

const MOST_LISTED = 300;
const MOST_OWN = 100;
const DAY_MS = 86_400_000;

/** Looks at a resident's data, the callers' they have proved to be included, newest first. */
export async function listOwnLooks(lists: LookLists, residentId: string): Promise<{ items: OwnLook[] }> {
  const personIds = await lists.people.personIdsOf(residentId);
  const found = await looks(lists.connection)
    .find({ personId: { $in: [...personIds] } })
    .sort({ at: -1 })
    .limit(MOST_OWN)
    .toArray();
  return { items: await Promise.all(found.map((look) => ownView(lists, look))) };
}

async function ownView({ crypto, stationName }: LookLists, look: StoredLook): Promise<OwnLook> {
  const { _id, at, stationId, subject, reason, note, personId, staffId } = look;
  const ownerId = personId ?? staffId;
  const unit = stationId === undefined ? undefined : stationName(stationId);
  return {
    lookId: _id,
    at: formatInstant(at),
    ...(unit === undefined ? {} : { unit }),
    subject: subject.kind,
    reason,
    ...(note === undefined ? {} : { note: await crypto.decrypt({ collection: LOOKS, field: "note", ownerId }, note) }),
  };
}

interface Asked {
  day?: string | undefined;
  staffId?: string | undefined;
}

/** A Shanghai day's looks in the own stations, newest first, and who looked. Nothing of whom they looked at. */
export async function listLooks(
  lists: LookLists,
  staff: Staff,
  { day, staffId }: Asked,
  now: Date,
): Promise<z.input<typeof contract.response>> {
  const from = instantAt(day ?? shanghaiDay(now), 0);
  const ofDay = {
    ...(staff.role === "administrator" ? {} : { stationId: { $in: [...staff.stationIds] } }),
    at: { $gte: from, $lt: new Date(from.getTime() + DAY_MS) },
  };
  const counted = await looks(lists.connection)
    .aggregate<{ _id: string; looks: number }>([{ $match: ofDay }, { $group: { _id: "$staffId", looks: { $sum: 1 } } }])
    .toArray();
  const names = new Map(
    await Promise.all(counted.map(async ({ _id }) => [_id, await lists.people.staffName(_id)] as const)),
  );
  const found = await looks(lists.connection)
    .find({ ...ofDay, ...(staffId === undefined ? {} : { staffId }) })
    .sort({ at: -1 })
    .limit(MOST_LISTED)
    .toArray();
  const items = found.map(async (look) => ({
    ...(await ownView(lists, look)),
    staffId: look.staffId,
    by: names.get(look.staffId) ?? "",
    ...(look.stationId === undefined ? {} : { stationId: look.stationId }),
  }));
  return {
    items: await Promise.all(items),
    staff: counted
      .map(({ _id, looks: count }) => ({ staffId: _id, by: names.get(_id) ?? "", looks: count }))
      .sort((a, b) => b.looks - a.looks),
  };
}
