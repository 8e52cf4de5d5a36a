import { symbolsFor } from "../../src/search/alphabet";
import type { SearchData } from "../../src/search/types";
import { ACTIONS, AUDIENCES, LIFE_EVENTS, RADIX, TOPICS } from "../../src/search/vocabulary";
import { packSyllables, packTraditional } from "./characterTables";
import { encode, encodeNumbers, findWords } from "./encode";
import type { SourceElsewhere, SourceFamily, SourceItem, Sources } from "./readLexicon";

/** Where the part of a task code begins that hundreds of items share: region, organisation, version. */
const ENDING = /-\d{12}-.*$/;

/** Packs the lexicon into the strings that phone and BFF build their index from. The same sources give the same bytes. */
export function packLexicon(sources: Sources): SearchData {
  const families = sources.topics.flatMap(({ topic, families }) => families.map((family) => ({ topic, family })));
  const items = families.flatMap(({ family }) => family.items.map((item) => ({ family, item })));
  const codeEndings = unique(items.map(({ item }) => ENDING.exec(item.taskCode)?.[0] ?? ""));
  const departments = unique(items.map(({ item }) => item.department));
  const phrases = phrasesOf(sources);
  const texts = packTexts(sources);
  const words = findWords(Object.values(texts));
  return {
    letters: words.letters,
    pairs: words.pairs,
    families: encode(texts.families, words),
    items: encode(texts.items, words),
    elsewhere: encode(texts.elsewhere, words),
    thesaurus: encode(texts.thesaurus, words),
    familyFacts: encodeNumbers(families.flatMap(({ topic, family }) => familyFacts(topic, family))),
    codes: packCodes(items.map(({ item }) => item.taskCode.replace(ENDING, ""))),
    itemFacts: encodeNumbers(
      items.flatMap(({ item, family }) => [
        codeEndings.indexOf(ENDING.exec(item.taskCode)?.[0] ?? ""),
        departments.indexOf(item.department),
        ACTIONS.indexOf(item.action),
        AUDIENCES.indexOf(item.audience ?? family.audience),
      ]),
    ),
    codeEndings: codeEndings.join("\n"),
    departments: departments.join("\n"),
    traditional: packTraditional(words),
    syllables: packSyllables(words, phrases),
    popular: sources.popular.join("\n"),
  };
}

/** The columns that are read as words. */
function packTexts(sources: Sources): Record<"families" | "items" | "elsewhere" | "thesaurus", string> {
  const families = sources.topics.flatMap((topic) => topic.families);
  return {
    families: families.map((family) => [family.name, family.asks.join(",")].join("|")).join("\n"),
    items: families
      .flatMap((family) => family.items.map((item) => [item.plainName, item.name, ownAsks(item, family)].join("|")))
      .join("\n"),
    elsewhere: [
      ...families.flatMap((family, at) => (family.elsewhere ?? []).map((entry) => packElsewhere(entry, at))),
      ...sources.elsewhere.map((entry) => packElsewhere(entry)),
    ].join("\n"),
    thesaurus: sources.thesaurus.map((group) => group.join(",")).join("\n"),
  };
}

/** Neighbours share most of their code: only what differs from the one before is written. */
function packCodes(codes: readonly string[]): string {
  return codes
    .map((code, at) => {
      const before = codes[at - 1] ?? "";
      let shared = 0;
      while (shared < code.length && code.charAt(shared) === before.charAt(shared)) shared += 1;
      return symbolsFor(shared) + code.slice(shared);
    })
    .join("\n");
}

function familyFacts(topic: string, family: SourceFamily): number[] {
  return [TOPICS.indexOf(topic), LIFE_EVENTS.indexOf(family.lifeEvent), family.items.length];
}

/** An ask that the whole family already has, or that is the item's very name, adds nothing. */
function ownAsks(item: SourceItem, family: SourceFamily): string {
  const known = family.asks.concat(item.name, item.plainName);
  return item.asks.filter((ask) => known.indexOf(ask) < 0).join(",");
}

function packElsewhere(entry: SourceElsewhere, family?: number): string {
  const near = family === undefined ? "" : family.toString(RADIX);
  return [near, entry.where, entry.phone ?? "", waysToSay(entry).join(",")].join("|");
}

const waysToSay = (entry: SourceElsewhere): string[] =>
  Array.from(new Set((entry.what === undefined ? [] : [entry.what]).concat(entry.say)));

function phrasesOf(sources: Sources): string[] {
  const families = sources.topics.flatMap((topic) => topic.families);
  return [
    ...families.flatMap((family) => [family.name, ...family.asks, ...(family.elsewhere ?? []).flatMap(waysToSay)]),
    ...families.flatMap((family) => family.items.flatMap((item) => [item.name, item.plainName, ...item.asks])),
    ...sources.elsewhere.flatMap(waysToSay),
    ...sources.thesaurus.flat(),
  ];
}

const unique = (values: readonly string[]): string[] => Array.from(new Set(values)).sort();
