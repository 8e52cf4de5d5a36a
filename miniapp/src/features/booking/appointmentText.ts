import type { Appointment } from "@yanta/types";
import type { NearestSlot } from "../answers";
import { dateText, dayCount, momentText, sentenceTime, spanText } from "./dayWords";

export const STATE_NAMES: Record<Appointment["state"], string> = {
  confirmed: "已约好",
  checkedIn: "已签到",
  served: "已办",
  cancelled: "已取消",
  noShow: "没来",
};

interface Told {
  /** UTC milliseconds. */
  now: number;
  spoken: boolean;
}

/** 请11月26日（周四）上午9:00到9:30，到小寨路便民中心办理。 Nobody is asked to come to what is over. */
export function visitSentence(
  { state, startsAt, endsAt, stationName }: Pick<Appointment, "state" | "startsAt" | "endsAt" | "stationName">,
  spoken: boolean,
): string {
  const [from, until] = [Date.parse(startsAt), Date.parse(endsAt)];
  const when = `${dateText(from)}${spanText(from, until, spoken)}`;
  switch (state) {
    case "confirmed":
      return `请${when}，到${stationName}办理。`;
    case "checkedIn":
      return `约的是${when}，请在${stationName}等候叫号。`;
    case "served":
      return `约的是${when}，已在${stationName}办好。`;
    case "cancelled":
      return `原来约的是${when}，${stationName}。`;
    case "noShow":
      return `约的是${when}，${stationName}，那天没有签到。`;
  }
}

type Window = Pick<Appointment, "state" | "checkInFrom" | "checkInUntil" | "changeUntil">;

/** Whether one may check in now, and the sentence that says when. */
export function checkInText(appointment: Window, { now, spoken }: Told): { isOpen: boolean; text: string } {
  const [from, until] = [Date.parse(appointment.checkInFrom), Date.parse(appointment.checkInUntil)];
  if (appointment.state !== "confirmed") return { isOpen: false, text: "" };
  const day = dayCount(from) === dayCount(now) ? "今天" : dateText(from);
  const window = `${day}${spanText(from, until, spoken)}`;
  if (now < from) return { isOpen: false, text: `${window}请到大厅签到，签到后拿号。` };
  if (now <= until) return { isOpen: true, text: `现在可以签到，${sentenceTime(until, spoken)}前都行。` };
  // Who is late is not turned away: the queue takes them by the time of arrival.
  if (dayCount(until) === dayCount(now)) return { isOpen: true, text: "约的时间过了，还可以签到，按签到先后排队。" };
  return { isOpen: false, text: "签到时间已过。可以现场取号，我们会尽快为您办理。" };
}

/** Whether it can still be moved or cancelled, and until when. */
export function changeText(appointment: Window, { now, spoken }: Told): { isOpen: boolean; text: string } {
  if (appointment.state !== "confirmed") return { isOpen: false, text: "" };
  const until = Date.parse(appointment.changeUntil);
  if (now > until) return { isOpen: false, text: "离预约时间太近，不能再改。来不了请打电话告诉我们。" };
  return { isOpen: true, text: `${momentText(until, spoken)}前可以改约或取消。` };
}

/** Those that still lie ahead first, the nearest on top; then the past ones, the newest on top. */
export function inOrder(list: readonly Appointment[]): { ahead: Appointment[]; past: Appointment[] } {
  const isAhead = ({ state }: Appointment) => state === "confirmed" || state === "checkedIn";
  const byTime = [...list].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { ahead: byTime.filter(isAhead), past: byTime.filter((one) => !isAhead(one)).reverse() };
}

/** 最近的是11月26日（周四）上午10:30, with its place when that is another one. */
export function nearestText({ startsAt, stationName }: NearestSlot, spoken: boolean): string {
  const place = stationName ? `，在${stationName}` : "";
  return `最近的是${momentText(Date.parse(startsAt), spoken)}${place}。`;
}

/** Words of the button that takes it: 约上午10:30. */
export const takeNearestText = ({ startsAt }: NearestSlot, spoken: boolean): string =>
  `约${sentenceTime(Date.parse(startsAt), spoken)}`;
