import type { ExtraItem, ItemEntry, Lexicon } from "./types";

export type PhraseKind = "familyName" | "ask" | "plainName" | "name" | "elsewhere";

/** One way to say something, and whose it is. */
export interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
  /** Families come first, near-misses after them: each near-miss counts as a family of its own. */
  readonly family: number;
  /** -1 when the phrase belongs to the whole family. */
  readonly item: number;
}

/** Adds items that the lexicon does not know yet, each as a family of its own, found by its official name. */
export function withExtraItems(lexicon: Lexicon, extras: readonly ExtraItem[]): Lexicon {
  const known = new Set(lexicon.items.map((item) => item.taskCode));
  const families = lexicon.families.slice();
  const items = lexicon.items.slice();
  for (const extra of extras) {
    if (known.has(extra.taskCode)) continue;
    known.add(extra.taskCode);
    const entry: ItemEntry = {
      taskCode: extra.taskCode,
      name: extra.name,
      plainName: extra.name,
      department: extra.department,
      action: "apply",
      audience: "both",
      asks: [],
      family: families.length,
    };
    families.push({
      id: extra.taskCode,
      name: extra.name,
      topic: "government",
      lifeEvent: "none",
      asks: [],
      members: [items.length],
    });
    items.push(entry);
  }
  return { families, items, elsewhere: lexicon.elsewhere };
}

/** All phrases, family by family and the family's own ones first: scoring relies on this order. */
export function phrasesOf(lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = [];
  lexicon.families.forEach((entry, family) => {
    const add = (kind: PhraseKind, text: string, item: number): void => void phrases.push({ text, kind, family, item });
    add("familyName", entry.name, -1);
    for (const ask of entry.asks) add("ask", ask, -1);
    for (const member of entry.members) {
      const item = lexicon.items[member];
      if (item === undefined) continue;
      if (item.plainName !== item.name) add("plainName", item.plainName, member);
      add("name", item.name, member);
      for (const ask of item.asks) add("ask", ask, member);
    }
  });
  lexicon.elsewhere.forEach((entry, at) => {
    for (const text of entry.says) {
      phrases.push({ text, kind: "elsewhere", family: lexicon.families.length + at, item: -1 });
    }
  });
  return phrases;
}
