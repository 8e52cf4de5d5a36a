import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { encodeGaps, encodeNumbers, type Words } from "./encode";

const FIRST_CJK = 0x4e00;
const LAST_CJK = 0x9fff;
/** A second reading counts when the lexicon really uses it: 行 hang in 银行, not every dictionary curiosity. */
const SECOND_READING_SHARE = 0.08;
const SECOND_READING_COUNT = 2;

/**
 * Traditional characters as distances, and the numbers of their simplified forms; only those whose simplified form
 * occurs in the lexicon: any other could not match anything.
 */
export function packTraditional(words: Words): string {
  const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
  const codes: number[] = [];
  const simplifieds: number[] = [];
  for (let code = FIRST_CJK; code <= LAST_CJK; code += 1) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((other) => other !== character) ?? "";
    const number = simplified.length === 1 ? words.numbers.get(simplified) : undefined;
    if (number === undefined || words.numbers.has(character)) continue;
    codes.push(code - FIRST_CJK);
    simplifieds.push(number);
  }
  return `${encodeGaps(codes)}|${encodeNumbers(simplifieds)}`;
}

/** The 3,755 everyday characters of GB 2312 level 1: what a homophone slip can turn a word into. */
export function everydayCharacters(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/.test(character)) characters.push(character);
    }
  }
  return characters;
}

/**
 * Spellings, then characters as distances with the number of their spelling; second readings of polyphones follow
 * in the same way.
 */
export function packSyllables(words: Words, phrases: readonly string[]): string {
  const counts = countReadings(phrases);
  const used = Array.from(words.numbers.keys()).filter((word) => /^[\u4e00-\u9fff]$/.test(word));
  const characters = Array.from(new Set(everydayCharacters().concat(used))).sort();
  const readings = characters.map((character) => readingsOf(character, counts.get(character)));
  const spellings = Array.from(new Set(readings.flat())).sort();
  const columns = [0, 1].flatMap((nth) => {
    const having = characters.filter((_, at) => readings[at]?.[nth] !== undefined);
    const numbers = readings
      .flatMap((ofCharacter) => ofCharacter[nth] ?? [])
      .map((spelling) => spellings.indexOf(spelling));
    return [encodeGaps(having.map((character) => character.charCodeAt(0) - FIRST_CJK)), encodeNumbers(numbers)];
  });
  return [spellings.join(","), ...columns].join("|");
}

const plainReading = (text: string): string[] => pinyin(text, { type: "array", toneType: "none", v: true });

function countReadings(phrases: readonly string[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const phrase of phrases) {
    plainReading(phrase).forEach((reading, at) => {
      const ofCharacter = counts.get(phrase.charAt(at)) ?? new Map<string, number>();
      ofCharacter.set(reading, (ofCharacter.get(reading) ?? 0) + 1);
      counts.set(phrase.charAt(at), ofCharacter);
    });
  }
  return counts;
}

function readingsOf(character: string, counts: ReadonlyMap<string, number> | undefined): string[] {
  const known = Array.from(counts?.entries() ?? []).sort(([, a], [, b]) => b - a);
  const total = known.reduce((sum, [, count]) => sum + count, 0);
  const likely = known.filter(
    ([, count], at) => at === 0 || (count >= SECOND_READING_COUNT && count >= total * SECOND_READING_SHARE),
  );
  const readings = likely.length > 0 ? likely.map(([reading]) => reading) : plainReading(character);
  return readings.filter((reading) => /^[a-z]+$/.test(reading)).slice(0, 2);
}
