import { PUBLISHED_NOTICES } from "../calendar/notices";

/*
 * A second reading of the conventions, written to share nothing with the first but the notices: the days of 2023 to 2028
 * stand in a list as texts, and each is asked by itself; hours are counted quarter by quarter of the clock.
 */
export interface NaiveQuestion {
  acceptedAt: number;
  limit: { amount: number; unit: string };
  pauses: readonly { from: number; to: number | null }[];
  extensions: readonly { amount: number; unit: string }[];
  asOf: number;
}

// The test runner looks globals up slowly: these are asked millions of times.
const { floor, min } = Math;
const HOURS_8 = 28_800_000;
const TICK = 900_000;
const START = Date.UTC(2023, 0, 1);
const DAYS = Array.from({ length: 6 * 366 }, (_, i) => new Date(START + i * 86_400_000).toISOString().slice(0, 10));
const POSITION = new Map(DAYS.map((day, i) => [day, i]));
export const dateOf = (ms: number): string => DAYS[floor((ms + HOURS_8 - START) / 86_400_000)] ?? "none";
const next = (day: string): string => DAYS[(POSITION.get(day) ?? Number.NaN) + 1] ?? "none";
const lastSecondOf = (day: string): number => Date.parse(`${day}T23:59:59+08:00`);

const off = new Set<string>();
const madeUp = new Set<string>();
for (const holiday of PUBLISHED_NOTICES.flatMap(({ holidays }) => holidays)) {
  const [first = "", last = first] = holiday.off.split("/");
  for (const day of DAYS.filter((one) => first <= one && one <= last)) off.add(day);
  for (const day of holiday.work ?? []) madeUp.add(day);
}

const saturdayOrSunday = new Set(DAYS.filter((_, i) => i % 7 === 0 || i % 7 === 6)); // 2023-01-01 was a Sunday
const known = (day: string): boolean => day >= "2024-01-01" && day <= "2026-12-31";
const worked = (day: string): boolean => madeUp.has(day) || (!off.has(day) && !saturdayOrSunday.has(day));

interface Walk {
  now: number;
  fate: "due" | "stopped" | "unknown";
  counted: string[];
}

function walkHours(walk: Walk, hours: number, pauses: NaiveQuestion["pauses"]): void {
  for (let missing = hours * 4 * TICK; missing > 0;) {
    const step = min(missing, TICK - (walk.now % TICK));
    const standing = pauses.filter(({ from, to }) => from <= walk.now && (to === null || walk.now < to));
    if (standing.some(({ to }) => to === null)) {
      walk.fate = "stopped";
      return;
    }
    if (standing.length === 0) {
      missing -= step;
      if (walk.counted[walk.counted.length - 1] !== dateOf(walk.now)) walk.counted.push(dateOf(walk.now));
    }
    walk.now += step;
  }
}

function walkDays(walk: Walk, days: number, unit: string, pauses: NaiveQuestion["pauses"]): void {
  const touched = pauses.map(({ from, to }) => ({ from: dateOf(from), to: to === null ? null : dateOf(to) }));
  let day = dateOf(walk.now);
  for (let left = days; left > 0;) {
    day = next(day);
    const standing = touched.filter(({ from, to }) => from <= day && (to === null || day <= to));
    if (standing.some(({ to }) => to === null)) walk.fate = "stopped";
    else if (standing.length > 0) continue;
    else if (unit === "workingDay" && !known(day)) walk.fate = "unknown";
    if (walk.fate !== "due") return;
    if (unit === "workingDay" && !worked(day)) continue;
    left -= 1;
    walk.counted.push(day);
  }
  walk.now = lastSecondOf(day);
}

/** What `explain:deadline` answers, and the days that were counted. */
export function naiveDeadline({ acceptedAt, limit, pauses, extensions, asOf }: NaiveQuestion) {
  const walk: Walk = { now: acceptedAt, fate: "due", counted: [] };
  for (const [part, { amount, unit }] of [limit, ...extensions].entries()) {
    if (walk.fate !== "due" || (part > 0 && amount === 0)) continue;
    if (unit === "hour") walkHours(walk, amount, pauses);
    else walkDays(walk, amount, unit, pauses);
  }
  const dueAt = walk.fate === "due" ? walk.now : null;
  const remaining =
    dueAt === null ? uncounted([limit, ...extensions], walk.counted, asOf) : left({ asOf, dueAt, pauses });
  const overdue = dueAt !== null && asOf > dueAt;
  return {
    dueAt,
    beyondCalendar: dueAt === null ? walk.fate === "unknown" : !known(dateOf(dueAt)),
    remainingWorkingDays: remaining,
    overdue,
    dueSoon: !overdue && walk.fate !== "stopped" && remaining !== null && remaining <= 1,
    counted: walk.counted,
  };
}

function uncounted(parts: readonly { amount: number; unit: string }[], counted: readonly string[], asOf: number) {
  if (parts.some(({ unit }) => unit !== "workingDay")) return null;
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return total - counted.filter((day) => day <= dateOf(asOf)).length;
}

interface Rest {
  asOf: number;
  dueAt: number;
  pauses: NaiveQuestion["pauses"];
}

function left({ asOf, dueAt, pauses }: Rest): number | null {
  const touched = pauses.map(({ from, to }) => [dateOf(from), to === null ? "9999" : dateOf(to)] as const);
  let days = 0;
  for (let day = next(dateOf(asOf)); day <= dateOf(dueAt); day = next(day)) {
    if (touched.some(([from, to]) => from <= day && day <= to)) continue;
    if (!known(day)) return null;
    if (worked(day)) days += 1;
  }
  return days;
}
