import type { Connection } from "../../../platform/store";
import type { SlotDay } from "../model";
import { readSlotDays } from "./slotDayStore";

/** So old may be what a list shows and what a full slot is refused by. Never what a place is given by. */
const FRESH_MS = 1_000;
/** A district has some 400 lines; days ahead times so many would not be kept. */
const LIMIT = 2_000;

interface Seen {
  at: number;
  /** Null when the day has no document yet. */
  slotDay: Promise<SlotDay | null>;
}

export interface RecentDays {
  /** Documents as they were within the last second; read together, and once for all who ask at the same time. */
  read(slotDayIds: readonly string[]): Promise<Map<string, SlotDay | null>>;
  /** What is known without asking; undefined when nothing is. */
  known(slotDayId: string): Promise<SlotDay | null> | undefined;
  saw(slotDay: SlotDay): void;
  /** Something came free. */
  forget(slotDayId: string): void;
}

export function recentDays(connection: Connection): RecentDays {
  const seen = new Map<string, Seen>();
  const keep = (id: string, slotDay: Promise<SlotDay | null>): void => {
    if (seen.size >= LIMIT) seen.clear();
    seen.set(id, { at: Date.now(), slotDay });
  };
  const known = (id: string) => {
    const one = seen.get(id);
    return one !== undefined && Date.now() - one.at < FRESH_MS ? one.slotDay : undefined;
  };
  return {
    known,
    read: async (ids) => {
      const found = new Map(ids.map((id) => [id, known(id)] as const));
      const missing = ids.filter((id) => found.get(id) === undefined);
      const reading = missing.length === 0 ? Promise.resolve([]) : readSlotDays(connection, missing);
      for (const id of missing) {
        const one = reading.then((all) => all.find(({ _id }) => _id === id) ?? null);
        one.catch(() => seen.delete(id));
        keep(id, one);
        found.set(id, one);
      }
      return new Map(await Promise.all([...found].map(async ([id, one]) => [id, (await one) ?? null] as const)));
    },
    saw: (slotDay) => keep(slotDay._id, Promise.resolve(slotDay)),
    forget: (id) => void seen.delete(id),
  };
}
