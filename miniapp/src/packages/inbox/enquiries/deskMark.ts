import type { StationEnquiry } from "@yanta/types";
import type { Mark } from "../../../ui/Tag";

type Standing = Pick<StationEnquiry, "state" | "overdue" | "reopened">;

const MARKS: Readonly<Record<StationEnquiry["state"], Mark>> = {
  open: { tone: "warn", name: "等受理" },
  reopened: { tone: "warn", name: "等受理" },
  accepted: { tone: "brand", name: "正在办" },
  answered: { tone: "good", name: "已答复" },
  closed: { tone: "quiet", name: "已结束" },
  withdrawn: { tone: "quiet", name: "群众已撤回" },
};

/** A word for what the desk has to do; `overdue` is told in red. */
export const deskMark = ({ state, overdue }: Pick<Standing, "state" | "overdue">): Mark =>
  overdue ? { tone: "bad", name: `${MARKS[state].name}（已过期）` } : MARKS[state];

/** That the resident was not content with an answer, and how often; nothing where they never said so. */
export const reopenedText = ({ reopened }: Pick<Standing, "reopened">): string =>
  reopened > 1 ? `${reopened}次还没解决` : reopened === 1 ? "还没解决" : "";
