import type { OpeningHours } from "@yanta/types";

type Weekly = OpeningHours["weekly"];
export type Weekday = keyof Weekly;
type Span = { from: string; to: string };

export const WEEKDAYS: readonly { day: Weekday; name: string }[] = [
  { day: "mon", name: "周一" },
  { day: "tue", name: "周二" },
  { day: "wed", name: "周三" },
  { day: "thu", name: "周四" },
  { day: "fri", name: "周五" },
  { day: "sat", name: "周六" },
  { day: "sun", name: "周日" },
];

/** 09:00-12:00，13:30-17:00; nothing for a day without opening. */
export const spansText = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}-${to}`).join("，");

const SPAN = /^(\d{1,2})[:：](\d{2})\s*[-—–~至到]+\s*(\d{1,2})[:：](\d{2})$/;
const DAY_END_MINUTES = 24 * 60;

/**
 * Hours as somebody types them. Full-width signs, 至 and 到 are understood.
 *
 * @returns the spans in order; a sentence that says what to write when they cannot be read.
 */
export function readSpans(text: string): { spans: Span[] } | { mistake: string } {
  const parts = text
    .split(/[，,、;；]|\s{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans: Span[] = [];
  for (const part of parts) {
    const span = readSpan(part);
    if (!span) return { mistake: `“${part}”看不懂，请写成09:00-12:00，13:30-17:00` };
    spans.push(span);
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlaps = spans.some((span, at) => at > 0 && span.from < (spans[at - 1]?.to ?? ""));
  return overlaps ? { mistake: "两段时间重叠了，请改一下" } : { spans };
}

function readSpan(part: string): Span | undefined {
  const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = SPAN.exec(part) ?? [];
  if (fromHour === "") return undefined;
  const minutes = (hour: string, minute: string) => Number(hour) * 60 + Number(minute);
  const [from, to] = [minutes(fromHour, fromMinute), minutes(toHour, toMinute)];
  const isTime = Number(fromMinute) < 60 && Number(toMinute) < 60 && to <= DAY_END_MINUTES;
  const clock = (hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`;
  return isTime && from < to ? { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute) } : undefined;
}

export interface HoursDraft {
  weekly: Record<Weekday, string>;
  /** One day that differs, as YYYY-MM-DD; empty when none is added. */
  date: string;
  /** Its hours; empty means closed. */
  dateSpans: string;
}

export function draftOf(hours: OpeningHours): HoursDraft {
  const weekly = Object.fromEntries(WEEKDAYS.map(({ day }) => [day, spansText(hours.weekly[day])]));
  return { weekly: weekly as Record<Weekday, string>, date: "", dateSpans: "" };
}

type Mistakes = Partial<Record<Weekday | "date" | "dateSpans", string>>;

/** The hours a draft makes of those in force; every field that cannot be read is named. */
export function hoursOf(
  draft: HoursDraft,
  before: OpeningHours,
  today: string,
): { hours: OpeningHours } | { mistakes: Mistakes } {
  const mistakes: Mistakes = {};
  const read = (name: Weekday | "dateSpans", text: string): Span[] => {
    const found = readSpans(text);
    if ("mistake" in found) mistakes[name] = found.mistake;
    return "spans" in found ? found.spans : [];
  };
  const weekly = Object.fromEntries(WEEKDAYS.map(({ day }) => [day, read(day, draft.weekly[day])])) as Weekly;
  const date = draft.date.trim();
  if (date !== "" && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && date >= today)) {
    mistakes.date = "请写今天或以后的日期，例如2026-12-01";
  }
  const spans = date === "" ? [] : read("dateSpans", draft.dateSpans);
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const exceptions = date === "" ? before.exceptions : withDay(before.exceptions, date, spans);
  return { hours: { ...before, weekly, exceptions } };
}

function withDay(before: OpeningHours["exceptions"], date: string, spans: Span[]): OpeningHours["exceptions"] {
  const others = before.filter((exception) => exception.date !== date);
  return [...others, spans.length === 0 ? { date, closed: true as const } : { date, spans }];
}
