import type { Slot } from "@yanta/types";
import { dateText, dayCount, halfOf, shortDateText, timeText } from "./dayWords";

export interface SlotLine {
  slotId: string;
  startsAt: string;
  time: string;
  /** 余3, or in a word why it cannot be taken. */
  note: string;
  /** The whole reason, with what to do instead. */
  reason: string;
  canTake: boolean;
}

export interface SlotDay {
  /** Stands for the day in addresses and ids: days since 1970 in Shanghai. */
  day: string;
  /** 11月26日（周四） */
  date: string;
  /** 周四26日 */
  chip: string;
  free: number;
  halves: { name: string; slots: SlotLine[] }[];
}

interface Told {
  /** UTC milliseconds. */
  now: number;
  spoken: boolean;
}

/** The slots of an answer by day and half day, in their order. Full ones stay, with their reason. */
export function slotDays(slots: readonly Slot[], { now, spoken }: Told): SlotDay[] {
  const days = new Map<number, Slot[]>();
  for (const slot of slots) {
    const day = dayCount(Date.parse(slot.startsAt));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, ofDay]) => slotDay(day, ofDay, { now, spoken }));
}

function slotDay(day: number, slots: readonly Slot[], { now, spoken }: Told): SlotDay {
  const sorted = [...slots].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const first = Date.parse(sorted[0]?.startsAt ?? "");
  const halves = (["上午", "下午"] as const).map((name) => ({
    name,
    slots: sorted.filter(({ startsAt }) => halfOf(Date.parse(startsAt)) === name).map((slot) => slotLine(slot, spoken)),
  }));
  return {
    day: String(day),
    date: dateText(first),
    chip: shortDateText(first, now),
    free: sorted.reduce((sum, { remaining }) => sum + remaining, 0),
    halves: halves.filter((half) => half.slots.length > 0),
  };
}

function slotLine({ slotId, startsAt, remaining, closedBecause }: Slot, spoken: boolean): SlotLine {
  const canTake = remaining > 0 && closedBecause === undefined;
  const reason = canTake ? "" : (closedBecause ?? "约满");
  return {
    slotId,
    startsAt,
    time: timeText(Date.parse(startsAt), spoken),
    // What to do instead does not fit a third of a narrow screen: it is told by a tap.
    note: canTake ? `余${remaining}` : (reason.split("，")[0] ?? reason),
    reason,
    canTake,
  };
}

/** The day to show first: the one that was chosen, else the first with a free place, else the first. */
export function dayToShow(days: readonly SlotDay[], chosen: string): SlotDay | undefined {
  return days.find(({ day }) => day === chosen) ?? days.find(({ free }) => free > 0) ?? days[0];
}
