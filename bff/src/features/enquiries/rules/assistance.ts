import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import type { Assistance } from "@yanta/types";

interface AssistanceRules {
  homeHelpFor: readonly Assistance["forWhom"][];
  assistanceDaysAhead: number;
}

/**
 * Why help cannot be asked for like this.
 *
 * @returns `day` for a wished day that is not after today or too far ahead, `home` for a person whom nobody visits at home.
 */
export function assistanceRefusal(
  { place, forWhom, day }: Pick<Assistance, "place" | "forWhom" | "day">,
  { homeHelpFor, assistanceDaysAhead }: AssistanceRules,
  now: Date,
): "day" | "home" | null {
  const today = shanghaiDay(now);
  if (day <= today || day > addDays(today, assistanceDaysAhead)) return "day";
  return place === "home" && !homeHelpFor.includes(forWhom) ? "home" : null;
}
