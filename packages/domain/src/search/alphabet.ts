/**
 * The packed lexicon is written in ASCII: the most frequent words take one symbol, all others two. That compresses a
 * fifth better than UTF-8, and no bundler can blow it up by escaping Chinese characters. Numbers are written alike.
 */
export const SYMBOLS = "!#$%&()*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}~";
/** The last symbols announce a second one. */
const LEADS = 28;
const SINGLES = SYMBOLS.length - LEADS;

/** The first number too large to be written. */
export const CAPACITY = SINGLES + LEADS * SYMBOLS.length;
/** Stands in the list of words where a word is made of two others. */
export const COMPOSED = "|";

/** Symbols that stand for a number from 0. */
export function symbolsFor(value: number): string {
  if (value < SINGLES) return SYMBOLS.charAt(value);
  const rest = value - SINGLES;
  return SYMBOLS.charAt(SINGLES + Math.floor(rest / SYMBOLS.length)) + SYMBOLS.charAt(rest % SYMBOLS.length);
}

/** Reads packed text, word by word; the separators `|`, `,` and line ends stand for themselves. */
export function decode(packed: string, words: readonly string[]): string {
  let text = "";
  eachSymbol(packed, (value, separator) => {
    text += value < 0 ? separator : (words[value] ?? "");
  });
  return text;
}

/** Reads packed numbers. */
export function decodeNumbers(packed: string): number[] {
  const numbers: number[] = [];
  eachSymbol(packed, (value) => numbers.push(value));
  return numbers;
}

function eachSymbol(packed: string, read: (value: number, character: string) => void): void {
  for (let at = 0; at < packed.length; at += 1) {
    let value = SYMBOLS.indexOf(packed.charAt(at));
    if (value >= SINGLES) {
      at += 1;
      value = SINGLES + (value - SINGLES) * SYMBOLS.length + SYMBOLS.indexOf(packed.charAt(at));
    }
    read(value, packed.charAt(at));
  }
}

/**
 * The words that packed text is written with, most frequent first: a character, or `COMPOSED` and then in `pairs` the
 * numbers of the two words that make it. 许 and 可 make 许可, 许可 and 证 make 许可证.
 */
export function unpackWords(letters: string, pairs: string): string[] {
  const words = letters.split("");
  const halves = decodeNumbers(pairs);
  const firstHalf = new Map<number, number>();
  words.forEach((word, at) => word === COMPOSED && firstHalf.set(at, firstHalf.size * 2));
  const compose = (at: number): string => {
    const half = firstHalf.get(at);
    if (half === undefined) return words[at] ?? "";
    return compose(halves[half] ?? 0) + compose(halves[half + 1] ?? 0);
  };
  return words.map((_, at) => compose(at));
}
