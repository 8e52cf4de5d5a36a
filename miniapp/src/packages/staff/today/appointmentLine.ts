import type { Appointment } from "@yanta/types";

type Told = Pick<Appointment, "state" | "checkInFrom" | "checkInUntil">;

/** Whether an appointment can be checked in now, and if not, why. @param now - UTC milliseconds. */
export function arrivalOf({ state, checkInFrom, checkInUntil }: Told, now: number): { isOpen: boolean; text: string } {
  if (state !== "confirmed") return { isOpen: false, text: STATE_TEXT[state] };
  if (now < Date.parse(checkInFrom)) return { isOpen: false, text: `${checkInFrom.slice(11, 16)}起可签到` };
  if (now > Date.parse(checkInUntil)) return { isOpen: true, text: "迟到了，签到后按先后排" };
  return { isOpen: true, text: `${checkInUntil.slice(11, 16)}前可签到` };
}

const STATE_TEXT: Record<Exclude<Appointment["state"], "confirmed">, string> = {
  checkedIn: "已签到",
  served: "已办",
  cancelled: "已取消",
  noShow: "没来",
};

/** Those still to come, in order of time, then the others: a clerk looks for who stands in front of them. */
export function toComeFirst<One extends Pick<Appointment, "state" | "startsAt">>(appointments: readonly One[]): One[] {
  const byTime = [...appointments].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const isToCome = ({ state }: One) => state === "confirmed";
  return [...byTime.filter(isToCome), ...byTime.filter((one) => !isToCome(one))];
}

/** What a code is while it is being typed: too short asks nothing. */
export const wholeCode = (typed: string): string | undefined =>
  /^\d{4}$/.test(typed.trim()) ? typed.trim() : undefined;
