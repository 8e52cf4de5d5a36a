import type { NaiveQuestion } from "./naiveDeadline.fixture";

const { floor, imul, max } = Math;

/** Numbers that look random and are the same on every machine: mulberry32, a 32-bit counter that is well stirred. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const TICK = 900_000;
const DAY_TICKS = 96;
/** Midnight in Shanghai before the cover begins: what was accepted in December 2023 is asked too. */
const FROM = Date.parse("2023-12-20T00:00:00+08:00");
const DAYS_ASKED = 1110;

/**
 * One question about a deadline; times lie on quarters of an hour, often on the first or the last of a day, so that pauses
 * and acceptances meet the edges of days.
 */
export function randomQuestion(number: (below: number) => number): NaiveQuestion {
  const tickOfDay = () => [0, 1, DAY_TICKS - 1, number(DAY_TICKS)][number(4)] ?? 0;
  const at = (day: number) => FROM + (day * DAY_TICKS + tickOfDay()) * TICK;
  const unit = () => ["workingDay", "workingDay", "day", "hour"][number(4)] ?? "day";
  const limit = (longest: number) => {
    const chosen = unit();
    return { amount: number(chosen === "hour" ? 80 : longest), unit: chosen };
  };
  const day = number(DAYS_ASKED);
  const pauses = Array.from({ length: number(4) }, () => {
    const begins = day - 5 + number(45);
    const from = at(begins);
    const lasts = [0, 1, number(4), number(25)][number(4)] ?? 0;
    return { from, to: number(8) === 0 ? null : max(from, at(begins + lasts)) };
  });
  return {
    acceptedAt: at(day),
    limit: limit(35),
    pauses,
    extensions: Array.from({ length: [0, 0, 1, 2][number(4)] ?? 0 }, () => limit(16)),
    asOf: at(day - 2 + number(70)),
  };
}
