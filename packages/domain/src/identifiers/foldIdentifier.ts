const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A full-width character as its plain twin: ６ → 6, Ｘ → X. Written out, as WeChat on Android lacks `normalize`. */
export function toHalfWidth(character: string): string {
  const code = character.charCodeAt(0);
  const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  return isFullWidth ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character;
}

/** Blanks (also the ideographic and the invisible ones that come with copied text), dashes and dots between groups of digits. */
const GROUPING = /[\s\u00a0\u00b7\u200b-\u200f\u2010-\u2015\u2028-\u202f\u205f-\u2064\u2212\u3000\ufe58\ufe63\ufeff.-]/;

/** Whether people put this character between groups of one number. */
export const isGrouping = (character: string): boolean => GROUPING.test(toHalfWidth(character));

/** What was typed, without grouping, in plain width and upper case. Anything else stays, for the rule to refuse. */
export function foldIdentifier(typed: string): string {
  let folded = "";
  for (let at = 0; at < typed.length; at += 1) {
    const character = toHalfWidth(typed.charAt(at));
    if (!isGrouping(character)) folded += character;
  }
  return folded.toUpperCase();
}
