import { statutoryCalendar } from "@yanta/domain/calendar";
import { OpeningHours } from "@yanta/types";
import type { Candidate, Plan } from "./rankPlaces";

/** A moment of Tuesday 2026-11-24, an ordinary working day, as the wall clock of Asia/Shanghai shows it. */
export const at = (hhmm: string, day = "2026-11-24"): Date => new Date(`${day}T${hhmm}:00+08:00`);

const spans = (texts: readonly string[]) =>
  texts.map((text) => {
    const [from = "", to = ""] = text.split("-");
    return { from, to };
  });

/** The same spans on each weekday; closed at weekends unless `weekend` says otherwise. */
export function weekdays(
  texts: readonly string[],
  more: { lastTicket?: number; weekend?: readonly string[]; saturdayFor?: string; holidays?: "open" | "closed" } = {},
): OpeningHours {
  const day = spans(texts);
  const weekend = spans(more.weekend ?? []);
  return OpeningHours.parse({
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: weekend, sun: weekend },
    holidays: more.holidays ?? "closed",
    lastTicketMinutesBeforeClose: more.lastTicket ?? 0,
    extended:
      more.saturdayFor === undefined
        ? []
        : [{ days: ["sat"], from: "09:00", to: "12:00", taskCodes: [more.saturdayFor] }],
  });
}

/** 09:00–12:00 and 13:30–17:30. */
export const officeHours = weekdays(["09:00-12:00", "13:30-17:30"]);
export const aroundTheClock = weekdays(["00:00-24:00"], { weekend: ["00:00-24:00"], holidays: "open" });

export const place = (stationId: string, more: Partial<Candidate> = {}): Candidate => ({
  stationId,
  level: "street",
  channel: "counter",
  hours: officeHours,
  ...more,
});

/** Straight metres that take so many minutes on foot: 75 m a minute over a way 1.3 times as long. */
export const walk = (minutes: number): number => Math.floor((minutes * 75) / 1.3);

export const plan = (more: Partial<Plan> = {}): Plan => ({
  taskCode: "T-1",
  leaveAt: at("10:00"),
  mode: "walk",
  calendar: statutoryCalendar,
  ...more,
});
