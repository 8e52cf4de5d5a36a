import type { StationEnquiry } from "@yanta/types";
import { spokenDay } from "../../../ui/spokenDay";

type Due = Pick<StationEnquiry, "state" | "dueOn" | "dueIsAbout" | "overdue" | "workingDaysLeft">;

const WAITING: ReadonlySet<StationEnquiry["state"]> = new Set(["open", "accepted", "reopened"]);

/** Until when the office has to answer, with the working days that are left. Nothing where it has answered. */
export function answerBy({ state, dueOn, dueIsAbout, overdue, workingDaysLeft: left }: Due): string {
  if (!WAITING.has(state)) return "";
  const day = `${dueIsAbout ? "约" : ""}${spokenDay(dueOn)}`;
  if (overdue) return left === undefined || left === 0 ? `${day}到期，已过期` : `${day}到期，过了${-left}个工作日`;
  if (left === 0) return `${day}到期，就是今天`;
  return left === undefined ? `${day}到期` : `${day}到期，还有${left}个工作日`;
}
