import { decode, unpackWords } from "./alphabet";
import { stripFillers } from "./fillers";
import { normalise } from "./normalise";
import { type PinyinReader, pinyinReader } from "./pinyinText";
import { type Phrase, phrasesOf, withExtraItems } from "./phrases";
import { type Postings, PostingsBuilder } from "./postings";
import { syllableTable } from "./syllables";
import { CharacterNumbers, eachTerm, isPlainTerm, type TermTables } from "./terms";
import { termWeight } from "./termWeight";
import { thesaurusOf } from "./thesaurus";
import { type TraditionalTable, traditionalTable } from "./traditional";
import type { ExtraItem, Lexicon, SearchData } from "./types";
import { unpackLexicon } from "./unpack";

export interface SearchIndex extends TermTables {
  readonly lexicon: Lexicon;
  readonly traditional: TraditionalTable;
  readonly popular: readonly string[];
  readonly phrases: readonly Phrase[];
  /** The same as in `phrases`, flat: scoring reads them for every posting. */
  readonly owners: { readonly families: Int16Array; readonly items: Int16Array };
  readonly postings: Postings;
  /** Weight of all terms of a phrase together: what a question would have to say to cover it. */
  readonly phraseMass: Float32Array;
  /** First letters of each phrase's syllables, one phrase a line. */
  readonly initials: string;
  /** Where each phrase begins in `initials`. */
  readonly initialsAt: Uint32Array;
  /** Families and near-misses: what a term's rarity is measured against. */
  readonly groupCount: number;
  /** Made at the first call. */
  readonly pinyin: () => PinyinReader;
}

/**
 * Builds the index that `search` reads. Pure: the same data gives the same answers on the phone and in the BFF.
 *
 * @param extras - items published after the lexicon was written; those the lexicon knows are skipped.
 */
export function buildIndex(data: SearchData, extras: readonly ExtraItem[] = []): SearchIndex {
  const words = unpackWords(data.letters, data.pairs);
  const lexicon = withExtraItems(unpackLexicon(data), extras);
  const traditional = traditionalTable(data.traditional, words);
  const tables = {
    characters: new CharacterNumbers(),
    syllables: syllableTable(data.syllables),
    thesaurus: thesaurusOf(decode(data.thesaurus, words)),
  };
  const phrases = phrasesOf(lexicon);
  const groupCount = lexicon.families.length + lexicon.elsewhere.length;
  const builder = new PostingsBuilder();
  const initialsAt = new Uint32Array(phrases.length + 1);
  let initials = "";
  phrases.forEach((phrase, at) => {
    const text = stripFillers(normalise(phrase.text, traditional));
    eachTerm(text, tables, (term) => builder.add(term, at, phrase.family));
    initials += `${initialsOf(text, tables)}\n`;
    initialsAt[at + 1] = initials.length;
  });
  const postings = builder.build();
  const phraseMass = massOfPhrases(postings, phrases.length, groupCount);
  const owners = {
    families: Int16Array.from(phrases.map((phrase) => phrase.family)),
    items: Int16Array.from(phrases.map((phrase) => phrase.item)),
  };
  let reader: PinyinReader | undefined;
  const index: SearchIndex = {
    ...tables,
    lexicon,
    traditional,
    popular: data.popular.split("\n"),
    phrases,
    owners,
    postings,
    phraseMass,
    initials,
    initialsAt,
    groupCount,
    pinyin: () => (reader ??= pinyinReader(index)),
  };
  return index;
}

function initialsOf(text: string, { syllables }: TermTables): string {
  let initials = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const initial = syllables.initials[code] ?? 0;
    initials += initial === 0 ? text.charAt(at) : String.fromCharCode(initial);
  }
  return initials;
}

function massOfPhrases(postings: Postings, phraseCount: number, groupCount: number): Float32Array {
  const mass = new Float32Array(phraseCount);
  for (let id = 0; id < postings.terms.size; id += 1) {
    if (!isPlainTerm(postings.terms.termOf(id))) continue;
    const weight = termWeight(id, postings, groupCount);
    const end = postings.starts[id + 1] ?? 0;
    for (let at = postings.starts[id] ?? 0; at < end; at += 1) {
      const phrase = postings.phrases[at] ?? 0;
      mass[phrase] = (mass[phrase] ?? 0) + weight;
    }
  }
  return mass;
}
