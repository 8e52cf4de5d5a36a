import type { SearchData } from "../../src/search/types";
import { ACTIONS, AUDIENCES, LIFE_EVENTS, RADIX, TOPICS } from "../../src/search/vocabulary";
import { packSyllables, packTraditional } from "./characterTables";
import { alphabetOf, encode } from "./encode";
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
  const used = new Set(phrases.join("").split(""));
  const texts = packTexts(sources);
  const alphabet = alphabetOf(Object.values(texts));
  return {
    alphabet,
    families: encode(texts.families, alphabet),
    items: encode(texts.items, alphabet),
    elsewhere: encode(texts.elsewhere, alphabet),
    thesaurus: encode(texts.thesaurus, alphabet),
    familyFacts: families.map(({ topic, family }) => familyFacts(topic, family)).join("\n"),
    codes: items
      .map(({ item, family }) =>
        [
          item.taskCode.replace(ENDING, ""),
          codeEndings.indexOf(ENDING.exec(item.taskCode)?.[0] ?? "").toString(RADIX),
          departments.indexOf(item.department).toString(RADIX),
          ACTIONS.indexOf(item.action),
          AUDIENCES.indexOf(item.audience ?? family.audience),
        ].join("|"),
      )
      .join("\n"),
    codeEndings: codeEndings.join("\n"),
    departments: departments.join("\n"),
    traditional: packTraditional(used),
    syllables: packSyllables(used, phrases),
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

function familyFacts(topic: string, family: SourceFamily): string {
  const facts = [TOPICS.indexOf(topic), LIFE_EVENTS.indexOf(family.lifeEvent), family.items.length];
  return facts.map((fact) => fact.toString(RADIX)).join("|");
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
