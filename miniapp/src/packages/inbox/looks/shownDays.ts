const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const NAMES = ["今天", "昨天", "前天"];

/** The last days as one calls them, with their Shanghai date: `{ value: "2026-11-24", name: "今天" }`. @param now - UTC milliseconds. */
export const shownDays = (now: number): { value: string; name: string }[] =>
  NAMES.map((name, back) => ({
    value: new Date(now + SHANGHAI_OFFSET_MS - back * DAY_MS).toISOString().slice(0, 10),
    name,
  }));
