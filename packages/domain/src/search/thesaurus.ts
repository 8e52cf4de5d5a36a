/** Words that residents use for one another, by first character, longest first. */
export interface Thesaurus {
  readonly byFirst: ReadonlyMap<string, ReadonlyArray<{ readonly word: string; readonly groups: readonly number[] }>>;
}

export interface Synonym {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly number[];
}

/** Unpacks `SearchData.thesaurus`: one group a line, its words separated by commas. */
export function thesaurusOf(packed: string): Thesaurus {
  const groupsOf = new Map<string, number[]>();
  packed.split("\n").forEach((line, group) => {
    for (const word of line.split(",")) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
  });
  const byFirst = new Map<string, { word: string; groups: readonly number[] }[]>();
  groupsOf.forEach((groups, word) => {
    const entries = byFirst.get(word.charAt(0)) ?? [];
    entries.push({ word, groups });
    byFirst.set(word.charAt(0), entries);
  });
  byFirst.forEach((entries) => entries.sort((a, b) => b.word.length - a.word.length));
  return { byFirst };
}

/** The longest known word at each position, with its groups; positions count UTF-16 units, `to` is exclusive. */
export function synonymsIn(text: string, thesaurus: Thesaurus): Synonym[] {
  const found: Synonym[] = [];
  let coveredTo = 0;
  for (let at = 0; at < text.length; at += 1) {
    const entries = thesaurus.byFirst.get(text.charAt(at));
    const entry = entries?.find(({ word }) => text.slice(at, at + word.length) === word);
    // A word inside a longer one (证 in 身份证) is not a word of its own.
    if (entry === undefined || at + entry.word.length <= coveredTo) continue;
    coveredTo = at + entry.word.length;
    found.push({ from: at, to: coveredTo, groups: entry.groups });
  }
  return found;
}
