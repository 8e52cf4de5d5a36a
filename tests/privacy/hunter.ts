import { formsOf, rawHashesOf } from "./forms";
import type { Hunted } from "./people";

/** Somebody was found. */
export interface Find {
  place: string;
  /** name, residentIdNumber or phone. */
  field: keyof Hunted;
  form: string;
  /** Which of the hunted. */
  person: number;
  /** What stands around it, for whoever has to mend it. */
  around: string;
}

export interface Hunter {
  /** Number of byte sequences that are looked for. */
  patterns: number;
  search(place: string, hay: Buffer): Find[];
}

interface Pattern {
  bytes: Buffer;
  field: keyof Hunted;
  form: string;
  person: number;
}

/** Every pattern is at least so long. */
const PREFIX = 6;
const FILTER_BITS = 22;
const AROUND = 60;

/** A number of the first four bytes at a place; most places of a text are ruled out by it alone. */
const slotOf = (hay: Buffer, at: number): number => Math.imul(hay.readInt32LE(at), 0x9e3779b1) >>> (32 - FILTER_BITS);

/** Looks for every value of every person in every form, in one pass over the text. */
export function hunterOf(people: readonly Hunted[]): Hunter {
  const patterns = people.flatMap((hunted, person) =>
    (["name", "residentIdNumber", "phone"] as const).flatMap((field) =>
      [...formsOf(hunted[field]), ...rawHashesOf(hunted[field])].map(({ says, bytes }): Pattern => {
        return { bytes, field, form: says, person };
      }),
    ),
  );
  const filter = new Uint8Array(2 ** FILTER_BITS);
  const byPrefix = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    filter[slotOf(pattern.bytes, 0)] = 1;
    const prefix = pattern.bytes.toString("latin1", 0, PREFIX);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), pattern]);
  }
  const search = (place: string, hay: Buffer): Find[] => {
    const finds: Find[] = [];
    for (let at = 0; at + PREFIX <= hay.length; at += 1) {
      if (filter[slotOf(hay, at)] === 0) continue;
      for (const { bytes, field, form, person } of byPrefix.get(hay.toString("latin1", at, at + PREFIX)) ?? []) {
        if (bytes.compare(hay, at, Math.min(at + bytes.length, hay.length)) !== 0) continue;
        const around = hay.toString("utf8", Math.max(0, at - AROUND), at + bytes.length + AROUND);
        finds.push({ place, field, form, person, around });
      }
    }
    return finds;
  };
  return { patterns: patterns.length, search };
}
