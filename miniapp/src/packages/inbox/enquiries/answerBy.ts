import type { StationEnquiry } from "@yanta/types";
import { spokenDay } from "../../../ui/spokenDay";
import { tillText } from "../tillText";

type Due = Pick<StationEnquiry, "state" | "dueOn" | "dueIsAbout" | "overdue" | "workingDaysLeft">;

const WAITING: ReadonlySet<StationEnquiry["state"]> = new Set(["open", "accepted", "reopened"]);

/** Until when the office has to answer, with the working days that are left. Nothing where it has answered. */
export function answerBy({ state, dueOn, dueIsAbout, overdue, workingDaysLeft: left }: Due): string {
  if (!WAITING.has(state)) return "";
  return tillText({ day: `${dueIsAbout ? "约" : ""}${spokenDay(dueOn)}`, overdue, left });
}
