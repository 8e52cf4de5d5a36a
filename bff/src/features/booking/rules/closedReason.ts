import type { PlaceRefusal } from "./places";
import type { TimeRefusal } from "./refusals";

const REASONS: Readonly<Partial<Record<TimeRefusal | PlaceRefusal, string>>> = {
  "slot-full": "约满",
  "slot-closed": "已停约",
  "notice-too-short": "已过预约时间",
};

/**
 * Why a time cannot be booked, and what to do instead: whoever comes to the hall has places of their own.
 *
 * @param walkIn how many people who walk in the time still has places for
 */
export function closedReason(refusal: TimeRefusal | PlaceRefusal | null, walkIn: number): string | undefined {
  const reason = refusal === null ? undefined : REASONS[refusal];
  if (reason === undefined || refusal === "slot-closed" || walkIn === 0) return reason;
  return `${reason}，现场还留${walkIn}个号，可到现场取号`;
}
