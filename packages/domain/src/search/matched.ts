import type { SearchIndex } from "./buildIndex";
import type { Guise, Slot } from "./slots";
import type { MatchedBy } from "./types";

/** Why an item was found: the phrase, and whether it was read by meaning or by sound. */
export function matchedBy(
  phrase: number,
  { index, slots }: { readonly index: SearchIndex; readonly slots: readonly Slot[] },
): { by: MatchedBy; text: string } {
  const found = index.phrases[phrase];
  if (found === undefined) return { by: "name", text: "" };
  const gains = gainsByGuise(phrase, slots);
  const sound = gains.get("sound") ?? 0;
  const pinyin = gains.get("pinyin") ?? 0;
  const written = (gains.get("exact") ?? 0) + (gains.get("synonym") ?? 0) + (gains.get("slip") ?? 0);
  if (pinyin > written) return { by: "pinyin", text: found.text };
  if (sound > written) return { by: "sound", text: found.text };
  const by = found.kind === "familyName" || found.kind === "elsewhere" ? "ask" : found.kind;
  return { by, text: found.text };
}

function gainsByGuise(phrase: number, slots: readonly Slot[]): ReadonlyMap<Guise, number> {
  const gains = new Map<Guise, number>();
  for (const slot of slots) {
    const met = slot.alternatives.find((alternative) => holds(alternative.phrases, phrase));
    if (met !== undefined) gains.set(met.guise, (gains.get(met.guise) ?? 0) + slot.weight * met.factor);
  }
  return gains;
}

/** Phrases of a term stand in rising order. */
function holds(phrases: Uint16Array, phrase: number): boolean {
  let low = 0;
  let high = phrases.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle] ?? 0) < phrase) low = middle + 1;
    else high = middle;
  }
  return phrases[low] === phrase;
}
