import { seeded } from "./random";
import type { Sources } from "./sources";
import type { HoursPattern } from "./sources/places";
import type { StationPlan } from "./stations";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
type Pairs = [string, string][];
const spans = (pairs: Pairs = []) => pairs.map(([from, to]) => ({ from, to }));

/** The hours of a place as the wire's JSON text, in the shape of `OpeningHours` of the contract. */
export function hoursOf(station: StationPlan, sources: Sources): string {
  const pattern = patternOf(station, sources);
  const saturday = pattern.saturdayExtended;
  const keepsSaturday = station.level === "district" || sources.plan.saturdayStreets.includes(station.street.shortName);
  return JSON.stringify({
    ...weekOf(pattern),
    exceptions: exceptionsOf(station, sources),
    extended: saturday && keepsSaturday ? [saturdayService(saturday, sources)] : [],
  });
}

/** The hours an item keeps at a place when they differ from the place's own; "" when they do not. */
export function ownHoursOf(station: StationPlan, itemName: string, sources: Sources): string {
  const own = sources.hours.ownHours.find(
    (rule) => rule.level === station.level && rule.words.some((word) => itemName.includes(word)),
  );
  if (!own) return "";
  return JSON.stringify({ ...weekOf(own, own.only), exceptions: exceptionsOf(station, sources), extended: [] });
}

function patternOf(station: StationPlan, { hours }: Sources): HoursPattern {
  if (station.level === "district") return hours.centre;
  if (station.level === "street") return hours.street;
  if (station.level === "community") return seeded(`hours:${station.hallId}`).pick(hours.community);
  return hours[station.kiosk ?? "selfService"];
}

function weekOf(pattern: HoursPattern, only: readonly string[] = WEEKDAYS) {
  const weekdays = WEEKDAYS.map((day) => [day, only.includes(day) ? spans(pattern.weekdays) : []]);
  return {
    weekly: { ...Object.fromEntries(weekdays), sat: spans(pattern.saturday), sun: spans(pattern.sunday) },
    holidays: pattern.holidays,
    makeUpDays: "asWeekday",
    lastTicketMinutesBeforeClose: pattern.lastTicketMinutesBeforeClose,
  };
}

function exceptionsOf(station: StationPlan, { hours }: Sources) {
  return hours.exceptions
    .filter((exception) => exception.level === station.level && station.ordinal % exception.every === 0)
    .map(({ date, spans: pairs }) => (pairs ? { date, spans: spans(pairs) } : { date, closed: true }));
}

function saturdayService([from, to]: [string, string], { placement }: Sources) {
  const taskCodes = placement.filter((line) => line.saturday).map((line) => line.taskCode);
  return { days: ["sat"], from, to, taskCodes };
}
