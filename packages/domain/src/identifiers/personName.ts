import { accepted, refused, type Reading } from "./reading";
import { toHalfWidth } from "./foldIdentifier";

export type PersonNameRefusal = "empty" | "length" | "characters";

/** Longest name the register's field takes; the longest known ones stay below. */
const LONGEST_NAME = 50;

/** Dots that keyboards offer for the one between the parts of 买买提·艾力. */
const NAME_DOTS = /[\u2022\u2027\u22c5\u30fb\uff0e\uff65.]/g;

/** Chinese characters with their extensions (rare ones of names lie beyond the basic plane), 〇, Latin letters, · ' - and blank. */
const NAME = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}A-Za-z\u00c0-\u024f\u00b7' -]+$/u;
const HAS_LETTER = /[^\u00b7' -]/;

/**
 * Reads a person's name: outer blanks go, inner ones become one (between Chinese characters none), every dot becomes ·.
 * Which names exist is for the province's check to say.
 */
export function readPersonName(typed: string): Reading<string, PersonNameRefusal> {
  let plain = "";
  for (let at = 0; at < typed.length; at += 1) plain += toHalfWidth(typed.charAt(at));
  const spaced = plain
    .replace(NAME_DOTS, "\u00b7")
    .replace(/[\s\u200b-\u200f\ufeff]+/g, " ")
    .trim();
  const name = /[A-Za-z\u00c0-\u024f]/.test(spaced) ? spaced : spaced.replace(/ /g, "");
  if (name === "") return refused("empty");
  if (Array.from(name).length > LONGEST_NAME) return refused("length");
  if (!NAME.test(name) || !HAS_LETTER.test(name)) return refused("characters");
  return accepted(name);
}
