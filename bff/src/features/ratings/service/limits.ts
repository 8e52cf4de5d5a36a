import { shanghaiDay, type Day } from "@yanta/domain/calendar";
import { ratingRules } from "../data";
import type { RatingParts } from "../parts";
import { workingDaysAfter } from "../rules/due";

type Calendar = Pick<RatingParts, "calendar">;

/** The last day for the reply to a low grade that was given at an instant. */
export const replyDueOn = ({ calendar }: Calendar, givenAt: Date): Day =>
  workingDaysAfter(shanghaiDay(givenAt), ratingRules.replyWorkingDays, calendar);

/** An appeal took time that the reply needs: some is left for it whenever the appeal is refused. */
export function dueAfterAppeal({ calendar }: Calendar, dueOn: Day, refusedAt: Date): Day {
  const least = workingDaysAfter(shanghaiDay(refusedAt), ratingRules.afterAppealWorkingDays, calendar);
  return least > dueOn ? least : dueOn;
}
