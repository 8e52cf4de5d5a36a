import { CAPACITY, COMPOSED, symbolsFor } from "../../src/search/alphabet";

const SEPARATORS = "|,\n";
/** More words shorten the texts and lengthen the list of words; the sum is least about here. */
const COMPOSED_WORDS = 520;
/** Words made in one pass over the texts. */
const WORDS_IN_PASS = 40;

export interface Words {
  readonly numbers: ReadonlyMap<string, number>;
  /** See `unpackWords`. */
  readonly letters: string;
  readonly pairs: string;
}

/** Finds the words worth a symbol: all characters, and the neighbours met most often, joined pass by pass. */
export function findWords(texts: readonly string[]): Words {
  const halves = new Map<string, readonly [string, string]>();
  let tokens = texts.join("\n").split("");
  while (halves.size < COMPOSED_WORDS) {
    const joined = frequentPairs(tokens, Math.min(WORDS_IN_PASS, COMPOSED_WORDS - halves.size));
    joined.forEach(([first, second]) => halves.set(first + second, [first, second]));
    tokens = join(tokens, new Set(joined.map(([first, second]) => `${first}|${second}`)));
  }
  const order = byFrequency(tokens, Array.from(halves.values()).flat());
  const numbers = new Map(order.map((word, at) => [word, at]));
  const composed = order.flatMap((word) => halves.get(word) ?? []);
  return {
    numbers,
    letters: order.map((word) => (halves.has(word) ? COMPOSED : word)).join(""),
    pairs: composed.map((half) => symbolsFor(numbers.get(half) ?? 0)).join(""),
  };
}

const isSeparator = (token: string): boolean => SEPARATORS.indexOf(token) >= 0;

/** Pairs that share no token with a more frequent one, so that all of them can be joined in one pass. */
function frequentPairs(tokens: readonly string[], most: number): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first = "", second = ""] = [tokens[at], tokens[at + 1]];
    if (isSeparator(first) || isSeparator(second)) continue;
    counts.set(`${first}|${second}`, (counts.get(`${first}|${second}`) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const pairs: (readonly [string, string])[] = [];
  for (const key of sortedByCount(counts)) {
    const [first = "", second = ""] = key.split("|");
    if (taken.has(first) || taken.has(second)) continue;
    taken.add(first).add(second);
    pairs.push([first, second]);
    if (pairs.length === most) break;
  }
  return pairs;
}

function join(tokens: readonly string[], pairs: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [first = "", second = ""] = [tokens[at], tokens[at + 1]];
    const isPair = pairs.has(`${first}|${second}`);
    joined.push(isPair ? first + second : first);
    if (isPair) at += 1;
  }
  return joined;
}

/** Halves are kept even where every occurrence was joined: other words are made of them. */
function byFrequency(tokens: readonly string[], halves: readonly string[]): string[] {
  const counts = new Map<string, number>(halves.map((half) => [half, 0]));
  for (const token of tokens) if (!isSeparator(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  if (counts.size > CAPACITY) throw new Error(`${counts.size} words do not fit the alphabet`);
  return sortedByCount(counts);
}

/** Ties in the order of characters, so that the same sources give the same bytes. */
const sortedByCount = (counts: ReadonlyMap<string, number>): string[] =>
  Array.from(counts.entries())
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([word]) => word);

/** Writes text with the longest word at each place. */
export function encode(text: string, { numbers }: Words): string {
  const longest = Math.max(...Array.from(numbers.keys()).map((word) => word.length));
  let packed = "";
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !numbers.has(text.slice(at, at + length))) length -= 1;
    const number = numbers.get(text.slice(at, at + length));
    packed += number === undefined ? text.charAt(at) : symbolsFor(number);
    at += length;
  }
  return packed;
}

/** Writes rising numbers as the distances between them. */
export function encodeGaps(rising: readonly number[]): string {
  return rising.map((value, at) => symbolsFor(value - (rising[at - 1] ?? 0))).join("");
}

export const encodeNumbers = (values: readonly number[]): string => values.map(symbolsFor).join("");
