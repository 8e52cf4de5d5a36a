import { isGrouping, toHalfWidth } from "../identifiers/foldIdentifier";

/** Digits (and a closing X) that may form numbers together: at most `WIDEST_GAP` grouping characters lie between two of them. */
export interface DigitGroup {
  /** In plain width and upper case, without what lies between. */
  digits: string;
  /** Where in the text each of `digits` stands. */
  places: number[];
}

/** "138 - 1234 - 5678" has three. */
const WIDEST_GAP = 3;

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** Lines and columns end a number; a dot belongs to decimals and addresses, unless four digits follow as in 138.1234.5678. */
function isGap(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === "\n" || character === "\r" || character === "\t") return false;
  return character === "." ? /^\.\d{4}(?!\d)/.test(text.slice(at, at + 6)) : isGrouping(character);
}

/** Splits a text into its groups of digits, in order; one pass, so that a long text cannot stall the process that logs it. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let group: DigitGroup = { digits: "", places: [] };
  let gap = 0;
  const close = () => {
    if (group.digits !== "") groups.push(group);
    group = { digits: "", places: [] };
    gap = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = toHalfWidth(text.charAt(at)).toUpperCase();
    const closesNumber = character === "X" && group.digits !== "";
    if (isDigit(character) || closesNumber) {
      group.digits += character;
      group.places.push(at);
      gap = 0;
      if (closesNumber) close();
    } else if (group.digits !== "") {
      gap += 1;
      if (gap > WIDEST_GAP || !isGap(text, at)) close();
    }
  }
  close();
  return groups;
}
