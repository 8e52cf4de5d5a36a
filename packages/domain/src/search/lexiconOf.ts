import { searchData } from "./data";
import type { ElsewhereAnswer, ItemAction, ItemAudience, Lexicon } from "./types";
import { unpackLexicon } from "./unpack";

/** What the lexicon knows about one item, for its guide. */
export interface ItemLexicon {
  readonly plainName: string;
  readonly name: string;
  readonly department: string;
  readonly action: ItemAction;
  readonly audience: ItemAudience;
  readonly topic: string;
  readonly lifeEvent: string;
  readonly familyId: string;
  readonly familyName: string;
  /** Other members of the family. */
  readonly related: readonly { readonly taskCode: string; readonly plainName: string; readonly action: ItemAction }[];
  /** What sounds alike and is done by somebody else. */
  readonly elsewhere: readonly ElsewhereAnswer[];
}

/** Gives back a look-up by task code over any lexicon; an item it does not know is `undefined`. */
export function lexiconLookup(lexicon: Lexicon): (taskCode: string) => ItemLexicon | undefined {
  const places = new Map(lexicon.items.map((item, at) => [item.taskCode, at]));
  return (taskCode) => {
    const place = places.get(taskCode);
    return place === undefined ? undefined : itemLexicon(place, lexicon);
  };
}

let publishedLookup: ReturnType<typeof lexiconLookup> | undefined;

/** What the published lexicon knows about an item; unpacked at the first call. */
export function lexiconOf(taskCode: string): ItemLexicon | undefined {
  publishedLookup ??= lexiconLookup(unpackLexicon(searchData));
  return publishedLookup(taskCode);
}

function itemLexicon(place: number, lexicon: Lexicon): ItemLexicon | undefined {
  const item = lexicon.items[place];
  const family = item === undefined ? undefined : lexicon.families[item.family];
  if (item === undefined || family === undefined) return undefined;
  const { plainName, name, department, action, audience } = item;
  return {
    plainName,
    name,
    department,
    action,
    audience,
    topic: family.topic,
    lifeEvent: family.lifeEvent,
    familyId: family.id,
    familyName: family.name,
    related: family.members
      .filter((member) => member !== place)
      .flatMap((member) => lexicon.items[member] ?? [])
      .map((other) => ({ taskCode: other.taskCode, plainName: other.plainName, action: other.action })),
    elsewhere: lexicon.elsewhere
      .filter((entry) => entry.family === item.family)
      .map(({ says, where, phone }) => ({ what: says[0] ?? "", where, ...(phone === "" ? {} : { phone }) })),
  };
}
