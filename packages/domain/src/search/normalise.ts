import { type TraditionalTable, toSimplified } from "./traditional";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;
const IDEOGRAPHIC_SPACE = 0x3000;
/** Circled digits ①…⑨, which phones' keyboards offer beside the plain ones. */
const CIRCLED_ONE = 0x2460;
const CIRCLED_NINE = 0x2468;

const DIGITS = "一二三四五六七八九";
const TONED: Readonly<Record<string, string>> = {
  ā: "a",
  á: "a",
  ǎ: "a",
  à: "a",
  ē: "e",
  é: "e",
  ě: "e",
  è: "e",
  ī: "i",
  í: "i",
  ǐ: "i",
  ì: "i",
  ō: "o",
  ó: "o",
  ǒ: "o",
  ò: "o",
  ū: "u",
  ú: "u",
  ǔ: "u",
  ù: "u",
  ü: "v",
  ǖ: "v",
  ǘ: "v",
  ǚ: "v",
  ǜ: "v",
};

export const isCjk = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
export const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Folds what differs only in writing: width, letter case, tone marks, traditional characters, 八十 and 80.
 * Everything that is neither a Chinese character, a Latin letter nor a digit becomes one space.
 * Written out rather than `String.prototype.normalize`, which WeChat on Android lacks together with `Intl`.
 */
export function normalise(text: string, table: TraditionalTable): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const folded = foldCharacter(text, at, table);
    if (folded !== " " || (out !== "" && out.charAt(out.length - 1) !== " ")) out += folded;
  }
  return foldTens(out.trim());
}

function foldCharacter(text: string, at: number, table: TraditionalTable): string {
  let code = text.charCodeAt(at);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) code -= FULL_WIDTH_OFFSET;
  if (code === IDEOGRAPHIC_SPACE) return " ";
  if (code >= CIRCLED_ONE && code <= CIRCLED_NINE) return String(code - CIRCLED_ONE + 1);
  if (isCjk(code)) return toSimplified(text.charAt(at), table);
  const lower = String.fromCharCode(code).toLowerCase();
  const plain = TONED[lower] ?? lower;
  const plainCode = plain.charCodeAt(0);
  return isLetter(plainCode) || isDigit(plainCode) ? plain : " ";
}

/** 八十 → 80, 八十五 stays readable as 85: ages are typed both ways. 十 alone and 二十四小时 keep their characters' sense. */
function foldTens(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const tens = DIGITS.indexOf(text.charAt(at));
    if (tens >= 0 && text.charAt(at + 1) === "十") {
      const units = text.length > at + 2 ? DIGITS.indexOf(text.charAt(at + 2)) : -1;
      out += `${tens + 1}${units + 1}`;
      at += units >= 0 ? 2 : 1;
    } else {
      out += text.charAt(at);
    }
  }
  return out;
}
