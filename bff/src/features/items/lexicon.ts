import {
  buildIndex,
  search,
  searchData,
  type SearchAnswer,
  type SearchIndex,
  type SearchOptions,
} from "@yanta/domain/search";
import { ItemTopic, type ItemSummary } from "@yanta/types";
import type { Catalogue } from "../catalogue";

/** What the reviewed lexicon knows of one item. */
export interface LexiconEntry {
  plainName: string;
  audience: ItemSummary["audience"];
  action: NonNullable<ItemSummary["action"]>;
  familyId: string;
  familySize: number;
  topic?: ItemTopic;
}

export interface Related {
  taskCode: string;
  plainName: string;
  action: LexiconEntry["action"];
}

/** Everyday words for official items: reviewed data, so it answers without the store. */
export interface Lexicon {
  entry(taskCode: string): LexiconEntry | undefined;
  plainName(taskCode: string): string | undefined;
  /** The other members of the item's family. */
  related(taskCode: string): readonly Related[];
  /** Who does what sounds like this item but is not done here. */
  elsewhere(taskCode: string): readonly { what: string; where: string; phone?: string }[];
  /** What people ask for most comes first; the rest follows in the order of the lexicon. */
  inAskedOrder<Entry extends { taskCode: string }>(entries: readonly Entry[]): Entry[];
  /** @param catalogue - items that the lexicon does not know yet are found by their official names. */
  search(catalogue: Catalogue, query: string, options: SearchOptions): SearchAnswer;
}

export function openLexicon(): Lexicon {
  const index = buildIndex(searchData);
  const entries = entriesOf(index);
  const families = membersByFamily(index);
  const elsewhere = elsewhereByFamily(index);
  const rank = askedRank(index);
  const indexFor = latestIndex(index, entries);
  return {
    entry: (taskCode) => entries.get(taskCode),
    plainName: (taskCode) => entries.get(taskCode)?.plainName,
    related: (taskCode) =>
      (families.get(entries.get(taskCode)?.familyId ?? "") ?? []).filter((member) => member.taskCode !== taskCode),
    elsewhere: (taskCode) => elsewhere.get(entries.get(taskCode)?.familyId ?? "") ?? [],
    inAskedOrder: (listed) =>
      [...listed].sort((a, b) => (rank.get(a.taskCode) ?? Infinity) - (rank.get(b.taskCode) ?? Infinity) || 0),
    search: (catalogue, query, options) => search(indexFor(catalogue), query, options),
  };
}

function entriesOf({ lexicon }: SearchIndex): Map<string, LexiconEntry> {
  return new Map(
    lexicon.items.map((item) => {
      const family = lexicon.families[item.family];
      const topic = ItemTopic.safeParse(family?.topic);
      const entry: LexiconEntry = {
        plainName: item.plainName,
        audience: item.audience,
        action: item.action,
        familyId: family?.id ?? item.taskCode,
        familySize: family?.members.length ?? 1,
        ...(topic.success ? { topic: topic.data } : {}),
      };
      return [item.taskCode, entry] as const;
    }),
  );
}

function membersByFamily({ lexicon }: SearchIndex): Map<string, Related[]> {
  return new Map(
    lexicon.families.map((family) => [
      family.id,
      family.members.flatMap((member) => {
        const item = lexicon.items[member];
        return item === undefined ? [] : [{ taskCode: item.taskCode, plainName: item.plainName, action: item.action }];
      }),
    ]),
  );
}

function elsewhereByFamily({ lexicon }: SearchIndex): Map<string, { what: string; where: string; phone?: string }[]> {
  const byFamily = new Map<string, { what: string; where: string; phone?: string }[]>();
  for (const { family, says, where, phone } of lexicon.elsewhere) {
    const id = lexicon.families[family]?.id;
    const [what] = says;
    if (id === undefined || what === undefined) continue;
    byFamily.set(id, [...(byFamily.get(id) ?? []), { what, where, ...(phone === "" ? {} : { phone }) }]);
  }
  return byFamily;
}

function askedRank({ lexicon, popular }: SearchIndex): Map<string, number> {
  const order = [...popular, ...lexicon.items.map((item) => item.taskCode)];
  const rank = new Map<string, number>();
  for (const taskCode of order) if (!rank.has(taskCode)) rank.set(taskCode, rank.size);
  return rank;
}

/** Builds an index with the catalogue's unknown items once an edition; most editions have none. */
function latestIndex(
  index: SearchIndex,
  entries: ReadonlyMap<string, LexiconEntry>,
): (catalogue: Catalogue) => SearchIndex {
  let version = "";
  let current = index;
  return (catalogue) => {
    if (catalogue.version === version) return current;
    const extras = catalogue.items.filter((item) => !entries.has(item.taskCode));
    current = extras.length === 0 ? index : buildIndex(searchData, extras);
    version = catalogue.version;
    return current;
  };
}
