import type { SearchIndex } from "./buildIndex";
import type { Alternative, Slot } from "./slots";

/** What the pieces of a question find, piece by piece: weights gained by phrases, families and items. */
export interface Tally {
  readonly questionMass: number;
  readonly phraseGain: Float32Array;
  /** Through phrases that the whole family shares. */
  readonly familyGain: Float32Array;
  /** Through an item's own phrases, where its family did not have the piece already. */
  readonly itemGain: Float32Array;
}

/** Which piece last counted for whom, so that no piece counts twice. */
interface Seen {
  readonly phrase: Int16Array;
  readonly family: Int16Array;
  readonly item: Int16Array;
}

/** Goes through the pieces; alternatives come best first, so the first one to reach a phrase is the one that counts. */
export function tallyOf(slots: readonly Slot[], index: SearchIndex): Tally {
  const itemCount = index.lexicon.items.length;
  const tally: Tally = {
    questionMass: slots.reduce((sum, slot) => sum + slot.weight, 0),
    phraseGain: new Float32Array(index.phrases.length),
    familyGain: new Float32Array(index.groupCount),
    itemGain: new Float32Array(itemCount),
  };
  const seen: Seen = {
    phrase: new Int16Array(index.phrases.length),
    family: new Int16Array(index.groupCount),
    item: new Int16Array(itemCount),
  };
  slots.forEach((slot, at) => {
    for (const alternative of slot.alternatives) {
      addAlternative(alternative, slot.weight * alternative.factor, { piece: at + 1, tally, seen, index });
    }
  });
  return tally;
}

interface Progress {
  readonly piece: number;
  readonly tally: Tally;
  readonly seen: Seen;
  readonly index: SearchIndex;
}

function addAlternative({ phrases }: Alternative, gain: number, { piece, tally, seen, index }: Progress): void {
  const { owners } = index;
  for (let at = 0; at < phrases.length; at += 1) {
    const phrase = phrases[at] ?? 0;
    if (seen.phrase[phrase] === piece) continue;
    seen.phrase[phrase] = piece;
    add(tally.phraseGain, phrase, gain);
    const family = owners.families[phrase] ?? 0;
    if (seen.family[family] === piece) continue;
    const item = owners.items[phrase] ?? -1;
    if (item < 0) {
      seen.family[family] = piece;
      add(tally.familyGain, family, gain);
    } else if (seen.item[item] !== piece) {
      seen.item[item] = piece;
      add(tally.itemGain, item, gain);
    }
  }
}

function add(sums: Float32Array, at: number, gain: number): void {
  sums[at] = (sums[at] ?? 0) + gain;
}
