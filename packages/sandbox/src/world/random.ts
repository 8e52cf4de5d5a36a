/** A stream of numbers that depends on its key alone, so that adding one place never moves another. */
export interface Seeded {
  /** Next number in [0, 1). */
  next(): number;
  /** Whole number in [0, below). */
  int(below: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element; throws when there is none. */
  pick<T>(choices: readonly T[]): T;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32 seeded by a text: the same key gives the same numbers on every machine. */
export function seeded(key: string): Seeded {
  let state = hash(key);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      const [choice] = choices.slice(int(choices.length));
      if (choice === undefined) throw new Error(`nothing to pick from for ${key}`);
      return choice;
    },
  };
}
