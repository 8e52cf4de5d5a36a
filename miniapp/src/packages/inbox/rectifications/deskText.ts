import type { RectificationState, RectificationSummary } from "@yanta/types";
import { spokenDay } from "../../../ui/spokenDay";
import type { Mark } from "../../../ui/Tag";
import { tillText } from "../tillText";

type Due = Pick<RectificationSummary, "dueOn" | "overdue" | "remainingWorkingDays">;

/** What the desk has to know first: until when. Nothing where nothing is due any more. */
export function leftText({ dueOn, overdue, remainingWorkingDays: left }: Due): string {
  return left === undefined ? "" : tillText({ day: spokenDay(dueOn), overdue, left });
}

const MARKS: Readonly<Record<RectificationState, Mark>> = {
  open: { tone: "warn", name: "等答复" },
  reopened: { tone: "warn", name: "再评不满意，等再次答复" },
  appealed: { tone: "brand", name: "误评申诉，等决定" },
  replied: { tone: "good", name: "已答复" },
  settled: { tone: "good", name: "已解决" },
  closed: { tone: "quiet", name: "已再次答复" },
  mistaken: { tone: "quiet", name: "核定为误评" },
};

/** A word for what the desk has to do. */
export const deskMark = ({ state, overdue }: Pick<RectificationSummary, "state" | "overdue">): Mark =>
  overdue ? { tone: "bad", name: `${MARKS[state].name}（已过期）` } : MARKS[state];
