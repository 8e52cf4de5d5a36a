/**
 * The packed lexicon is written in ASCII: the most frequent characters take one symbol, all others two.
 * That compresses a sixth better than UTF-8, and no bundler can blow it up by escaping Chinese characters.
 */
export const SYMBOLS = "!#$%&()*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}~";
/** The last symbols announce a second one. */
export const LEADS = 21;
const SINGLES = SYMBOLS.length - LEADS;

/** Most characters an alphabet may hold. */
export const ALPHABET_CAPACITY = SINGLES + LEADS * SYMBOLS.length;

/** Symbols of the character at `at` of the alphabet. */
export function symbolsFor(at: number): string {
  if (at < SINGLES) return SYMBOLS.charAt(at);
  const rest = at - SINGLES;
  return SYMBOLS.charAt(SINGLES + Math.floor(rest / SYMBOLS.length)) + SYMBOLS.charAt(rest % SYMBOLS.length);
}

/** Reads packed text; the separators `|`, `,` and line ends stand for themselves. */
export function decode(packed: string, alphabet: string): string {
  let text = "";
  for (let at = 0; at < packed.length; at += 1) {
    const symbol = SYMBOLS.indexOf(packed.charAt(at));
    if (symbol < 0) {
      text += packed.charAt(at);
    } else if (symbol < SINGLES) {
      text += alphabet.charAt(symbol);
    } else {
      at += 1;
      text += alphabet.charAt(SINGLES + (symbol - SINGLES) * SYMBOLS.length + SYMBOLS.indexOf(packed.charAt(at)));
    }
  }
  return text;
}
