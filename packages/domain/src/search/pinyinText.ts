import type { SearchIndex } from "./buildIndex";
import { FILLER_PHRASES, PARTICLES } from "./fillers";
import { isLetter } from "./normalise";
import { segmentPinyin } from "./pinyin";
import { pairTerm, readingsOf, syllablePairTerm } from "./terms";

/** How much better a pair of characters reads that the lexicon has, and for each doubling of the families that have it. */
const KNOWN_PAIR_GAIN = 2;
const FREQUENT_PAIR_GAIN = 0.5;
const FREQUENT_CHARACTER_GAIN = 0.15;
/** 怎么, 在哪: question words stand in no phrase of the index, which is stripped of them. */
const FILLER_PAIR_GAIN = 4;
/** 的, 吗: in every second question and in no phrase. */
const PARTICLE_GAIN = 1.2;
/** Characters of one syllable that are tried, the most frequent ones. */
const MOST_CANDIDATES = 24;
const LONGEST_LATIN_WORD = 4;

/** What reading pinyin needs beside the index; made at the first pinyin question. */
export interface PinyinReader {
  /** Character codes for each syllable number, most frequent first. */
  readonly charactersOf: ReadonlyMap<number, readonly number[]>;
  readonly fillerPairs: ReadonlySet<string>;
}

export function pinyinReader(index: SearchIndex): PinyinReader {
  const charactersOf = new Map<number, number[]>();
  const add = (code: number): void => {
    for (const id of readingsOf(code, index.syllables)) {
      const codes = charactersOf.get(id) ?? [];
      if (codes.indexOf(code) < 0) codes.push(code);
      charactersOf.set(id, codes);
    }
  };
  index.characters.codes().forEach(add);
  charactersOf.forEach((codes, id) => {
    const frequent = codes.sort((a, b) => frequency(b, index) - frequency(a, index)).slice(0, MOST_CANDIDATES);
    charactersOf.set(id, frequent);
  });
  PARTICLES.split("").forEach((particle) => add(particle.charCodeAt(0)));
  const fillerPairs = new Set<string>();
  for (const phrase of FILLER_PHRASES) {
    phrase.split("").forEach((character) => add(character.charCodeAt(0)));
    for (let at = 0; at + 1 < phrase.length; at += 1) fillerPairs.add(phrase.slice(at, at + 2));
  }
  return { charactersOf, fillerPairs };
}

function frequency(code: number, index: SearchIndex): number {
  const id = index.postings.terms.idOf(index.characters.numberOf(code));
  return index.postings.familyCounts[id] ?? 0;
}

/**
 * Turns words typed in pinyin into the likeliest characters, so that everything after reads one kind of question.
 * Latin words that the lexicon writes (ktv) and initials (sfz) stay.
 */
export function readPinyin(normalised: string, index: SearchIndex, reader: PinyinReader): string {
  let text = "";
  let pending: number[] = [];
  const flush = (): void => {
    text += likeliest(pending, index, reader);
    pending = [];
  };
  for (const word of wordsOf(normalised)) {
    const ids = syllablesOf(word, index);
    if (ids !== undefined) {
      pending.push(...ids);
    } else if (word === " " && pending.length > 0) {
      // The space between two typed syllables separates nothing.
      continue;
    } else {
      const latin = knownBeginning(word, index);
      const rest = latin === "" ? undefined : syllablesOf(word.slice(latin.length), index);
      flush();
      if (rest === undefined) text += word;
      else text += latin;
      pending.push(...(rest ?? []));
    }
  }
  flush();
  return text;
}

/** Runs of letters, and everything else character by character. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    let to = at;
    while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
    if (to === at) to += 1;
    words.push(text.slice(at, to));
    at = to;
  }
  return words;
}

function syllablesOf(word: string, index: SearchIndex): readonly number[] | undefined {
  if (word.length < 2 || !isLetter(word.charCodeAt(0))) return undefined;
  return segmentPinyin(word, {
    idOf: index.syllables.idOf,
    follows: (first, second) => index.postings.terms.has(syllablePairTerm(first, second)),
  });
}

function knownBeginning(word: string, index: SearchIndex): string {
  for (let length = Math.min(LONGEST_LATIN_WORD, word.length - 2); length >= 2; length -= 1) {
    const beginning = word.slice(0, length);
    if (isLetter(word.charCodeAt(0)) && isKnownWord(beginning, index)) return beginning;
  }
  return "";
}

/** ktv, etc, app: Latin words that the lexicon itself writes. */
export function isKnownWord(word: string, index: SearchIndex): boolean {
  if (word.length < 2 || word.length > LONGEST_LATIN_WORD) return false;
  for (let at = 0; at + 1 < word.length; at += 1) {
    if (pairCount(word.charCodeAt(at), word.charCodeAt(at + 1), index) === 0) return false;
  }
  return true;
}

function pairCount(first: number, second: number, index: SearchIndex): number {
  const term = pairTerm(index.characters.numberOf(first), index.characters.numberOf(second));
  const id = index.postings.terms.idOf(term);
  return index.postings.familyCounts[id] ?? 0;
}

interface Reading {
  readonly text: string;
  readonly gain: number;
}

/** The best reading so far for each last character, syllable by syllable. */
function likeliest(ids: readonly number[], index: SearchIndex, reader: PinyinReader): string {
  let readings: readonly Reading[] = [{ text: "", gain: 0 }];
  for (const id of ids) {
    const codes = reader.charactersOf.get(id) ?? [];
    const next = codes.map((code) => bestBefore(code, readings, index, reader));
    if (next.length > 0) readings = next;
  }
  return readings.reduce((best, reading) => (reading.gain > best.gain ? reading : best)).text;
}

function bestBefore(code: number, before: readonly Reading[], index: SearchIndex, reader: PinyinReader): Reading {
  let best: Reading = { text: "", gain: -1 };
  const isParticle = PARTICLES.indexOf(String.fromCharCode(code)) >= 0;
  const own = isParticle ? PARTICLE_GAIN : FREQUENT_CHARACTER_GAIN * Math.log(1 + frequency(code, index));
  for (const reading of before) {
    const gain = reading.gain + own + pairGain(reading.text, code, index, reader);
    if (gain > best.gain) best = { text: reading.text + String.fromCharCode(code), gain };
  }
  return best;
}

function pairGain(text: string, code: number, index: SearchIndex, reader: PinyinReader): number {
  if (text === "") return 0;
  const count = pairCount(text.charCodeAt(text.length - 1), code, index);
  const known = count === 0 ? 0 : KNOWN_PAIR_GAIN + FREQUENT_PAIR_GAIN * Math.log(count);
  const filler = reader.fillerPairs.has(text.charAt(text.length - 1) + String.fromCharCode(code))
    ? FILLER_PAIR_GAIN
    : 0;
  return Math.max(known, filler);
}
