import {
  buildIndex,
  search,
  searchData,
  type SearchAnswer,
  type SearchIndex,
  type SearchOptions,
  unpackLexicon,
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

/** The index of searches is made at the first question: a process that is asked none, such as a migration, has none. */
export function openLexicon(): Lexicon {
  const lexicon = unpackLexicon(searchData);
  const entries = entriesOf(lexicon);
  const families = membersByFamily(lexicon);
  const elsewhere = elsewhereByFamily(lexicon);
  const rank = askedRank(lexicon);
  const indexFor = latestIndex(entries);
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

type ReviewedLexicon = ReturnType<typeof unpackLexicon>;

function entriesOf(lexicon: ReviewedLexicon): Map<string, LexiconEntry> {
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

function membersByFamily(lexicon: ReviewedLexicon): Map<string, Related[]> {
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

function elsewhereByFamily(lexicon: ReviewedLexicon): Map<string, { what: string; where: string; phone?: string }[]> {
  const byFamily = new Map<string, { what: string; where: string; phone?: string }[]>();
  for (const { family, says, where, phone } of lexicon.elsewhere) {
    const id = lexicon.families[family]?.id;
    const [what] = says;
    if (id === undefined || what === undefined) continue;
    byFamily.set(id, [...(byFamily.get(id) ?? []), { what, where, ...(phone === "" ? {} : { phone }) }]);
  }
  return byFamily;
}

function askedRank(lexicon: ReviewedLexicon): Map<string, number> {
  const order = [...searchData.popular.split("\n"), ...lexicon.items.map((item) => item.taskCode)];
  const rank = new Map<string, number>();
  for (const taskCode of order) if (!rank.has(taskCode)) rank.set(taskCode, rank.size);
  return rank;
}

/** Builds an index with the catalogue's unknown items once an edition; most editions have none. */
function latestIndex(entries: ReadonlyMap<string, LexiconEntry>): (catalogue: Catalogue) => SearchIndex {
  let reviewed: SearchIndex | undefined;
  let latest: { version: string; index: SearchIndex } | undefined;
  return ({ version, items }) => {
    if (latest?.version === version) return latest.index;
    const extras = items.filter((item) => !entries.has(item.taskCode));
    const index = extras.length === 0 ? (reviewed ??= buildIndex(searchData)) : buildIndex(searchData, extras);
    latest = { version, index };
    return index;
  };
}
