import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";

const FIRST_CJK = 0x4e00;
const LAST_CJK = 0x9fff;
/** A second reading counts when the lexicon really uses it: 行 hang in 银行, not every dictionary curiosity. */
const SECOND_READING_SHARE = 0.08;
const SECOND_READING_COUNT = 2;

/**
 * Pairs of traditional and simplified characters, only those whose simplified form occurs in the lexicon:
 * any other could not match anything.
 */
export function packTraditional(used: ReadonlySet<string>): string {
  const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
  let packed = "";
  for (let code = FIRST_CJK; code <= LAST_CJK; code += 1) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((other) => other !== character);
    if (simplified?.length === 1 && used.has(simplified) && !used.has(character)) packed += character + simplified;
  }
  return packed;
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

/** `syllable` + characters, comma-separated; second readings of polyphones follow after all first readings. */
export function packSyllables(used: ReadonlySet<string>, phrases: readonly string[]): string {
  const counts = countReadings(phrases);
  const first = new Map<string, string>();
  const second = new Map<string, string>();
  const characters = new Set([...everydayCharacters(), ...Array.from(used).filter((c) => /[\u4e00-\u9fff]/.test(c))]);
  for (const character of Array.from(characters).sort()) {
    const readings = readingsOf(character, counts.get(character));
    const [main, other] = readings;
    if (main !== undefined) first.set(main, (first.get(main) ?? "") + character);
    if (other !== undefined) second.set(other, (second.get(other) ?? "") + character);
  }
  return [...groups(first), ...groups(second)].join(",");
}

const groups = (table: ReadonlyMap<string, string>): string[] =>
  Array.from(table.entries())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters);

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
