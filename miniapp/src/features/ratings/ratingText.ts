import type { Rating, RatingSubject, RectificationState } from "@yanta/types";
import { spokenDay } from "../../ui/spokenDay";
import type { Mark } from "../../ui/Tag";

/** What is still to be done after a low grade, and by when. `dueOn` is a Shanghai day. */
interface Standing {
  state: RectificationState;
  dueOn: string;
}

const MARKS: Readonly<Record<RectificationState, Mark>> = {
  open: { tone: "brand", name: "正在整改" },
  appealed: { tone: "brand", name: "正在核对" },
  replied: { tone: "good", name: "已答复" },
  settled: { tone: "good", name: "已解决" },
  reopened: { tone: "warn", name: "重新整改" },
  closed: { tone: "quiet", name: "已再次答复" },
  mistaken: { tone: "quiet", name: "核定为误评" },
};

const WAITING: ReadonlySet<RectificationState> = new Set(["open", "appealed", "reopened"]);
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The reply is owed, and its day has gone by. @param now - UTC milliseconds. */
export function isOverdue({ state, dueOn }: Standing, now: number): boolean {
  const today = new Date(now + SHANGHAI_OFFSET_MS).toISOString().slice(0, dueOn.length);
  return WAITING.has(state) && today > dueOn;
}

/** A word for how it stands. Being late matters more than who has it. @param now - UTC milliseconds. */
export const standingMark = (standing: Standing, now: number): Mark =>
  isOverdue(standing, now) ? { tone: "bad", name: "过期没答复" } : MARKS[standing.state];

/** 12月2日（周三）前, or that it has passed. Nothing where nothing is owed. @param now - UTC milliseconds. */
export function dueText(standing: Standing, now: number): string {
  if (!WAITING.has(standing.state)) return "";
  const day = spokenDay(standing.dueOn);
  return isOverdue(standing, now) ? `${day}，已经过了` : `${day}前`;
}

/** Who puts it right: the supervisor of the place, else the district's office of services. */
export const ownerText = ({ stationName }: Pick<RatingSubject, "stationName">): string =>
  stationName === undefined ? "区政务服务管理员" : `${stationName}值班长`;

/** What happens next, and what the resident may do. @param now - UTC milliseconds. */
export function nextText(standing: Standing, now: number): string {
  if (isOverdue(standing, now)) return "过了期限还没有答复，可以打12345催办。";
  switch (standing.state) {
    case "open":
      return "您不用再跑，整改后会答复您。";
    case "reopened":
      return "您第二次评价也不满意，会重新整改，再答复您。";
    case "appealed":
      return "窗口认为这条评错了，正由另一位负责人核对。";
    case "replied":
      return "看看答复，可以再评一次。不评也可以。";
    case "settled":
      return "谢谢您再评一次，这件事结束了。";
    case "closed":
      return "还不满意，可以打12345。";
    case "mistaken":
      return "核对后认为评错了，不计入统计，但记录还在。不同意可以打12345。";
  }
}

/** What is promised before a low grade is sent. @param workingDays - within which it is replied to. */
export const promiseText = (workingDays: number): string => `会有专人整改，${workingDays}个工作日内答复您。`;

/** What became of the words beside a grade. Nothing where there are none, or anybody may read them. */
export const heldText = ({ commentState }: Pick<Rating, "commentState">): string =>
  commentState === "held" ? "这段话只给负责人看。等级照样算数。" : "";

/** 12月24日前可以评: the last day on which it may be rated. @param until - UTC instant. */
export const untilText = (until: string): string =>
  `${spokenDay(new Date(Date.parse(until) + SHANGHAI_OFFSET_MS).toISOString().slice(0, "2026-12-02".length))}前可以评`;
