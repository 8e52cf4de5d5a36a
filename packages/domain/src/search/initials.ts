import type { SearchIndex } from "./buildIndex";

/** Phrases whose syllables begin with these letters in a row: sfz → 身份证. */
export function postingsOfInitials(letters: string, index: SearchIndex): { phrases: Uint16Array; groups: number } {
  const found: number[] = [];
  let groups = 0;
  let lastFamily = -1;
  let at = index.initials.indexOf(letters);
  while (at >= 0) {
    const phrase = phraseAt(at, index.initialsAt);
    found.push(phrase);
    const family = index.phrases[phrase]?.family ?? -1;
    if (family !== lastFamily) groups += 1;
    lastFamily = family;
    at = index.initials.indexOf(letters, index.initialsAt[phrase + 1] ?? index.initials.length);
  }
  return { phrases: Uint16Array.from(found), groups };
}

/** The phrase whose line holds the position: the last one that begins at or before it. */
function phraseAt(position: number, begins: Uint32Array): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
