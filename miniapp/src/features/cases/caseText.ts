import type { CaseDetail, CaseSummary } from "@yanta/types";

type State = CaseSummary["state"];
type Tone = "brand" | "good" | "warn" | "bad" | "quiet";

/** A word for the state, short enough for a mark. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  unknown: "没有记录",
  received: "已收件",
  supplement: "要补材料",
  accepted: "办理中",
  paused: "暂停中",
  decided: "有结果了",
  delivered: "已办完",
  notAccepted: "没有受理",
  withdrawn: "已退回",
};

const TONES: Readonly<Record<State, Tone>> = {
  unknown: "quiet",
  received: "brand",
  supplement: "warn",
  accepted: "brand",
  paused: "warn",
  decided: "good",
  delivered: "good",
  notAccepted: "bad",
  withdrawn: "quiet",
};

/** Being late matters more than anything else that still runs. */
export function markOf({ state, overdue }: Pick<CaseSummary, "state" | "overdue">): { tone: Tone; name: string } {
  const isLate = overdue && (state === "accepted" || state === "paused");
  return isLate ? { tone: "bad", name: "已超期" } : { tone: TONES[state], name: STATE_NAMES[state] };
}

/** 12月4日. @param day - `2026-12-04`. */
export function dayText(day: string): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日`;
}

/** How long it still takes: 还有4个工作日. Nothing where nobody can say. */
export function leftText({ state, overdue, remainingWorkingDays: left }: CaseSummary): string {
  if (state !== "accepted" || overdue || left === null) return "";
  return left === 0 ? "今天应办完" : `还有${left}个工作日`;
}

/** Why the date may move, or is not one yet. Nothing where it is firm. */
export function doubtText({ certainty, coveredUntil, pausedFor }: CaseDetail): string {
  if (certainty === "beyondCalendar") {
    return `${Number(coveredUntil.slice(0, 4)) + 1}年的放假安排还没发布，发布后会重新算出准日子。`;
  }
  if (certainty === "deemed") return "窗口没有按时答复，依法从收到材料那天起算。";
  if (pausedFor === undefined) return "";
  const since = `从${dayText(pausedFor.since)}起暂停了${pausedFor.days}天`;
  if (pausedFor.expectedUntil === null) return `${since}，窗口没说要多久。`;
  const until = dayText(pausedFor.expectedUntil);
  return pausedFor.overdue ? `${since}，说好${until}前恢复，已经超过。` : `${since}，说好${until}前恢复。`;
}

type DayReason = CaseDetail["explanation"][number];

export interface DaySpan {
  from: string;
  until: string;
  counted: boolean;
  because: string;
}

/** Saturday and Sunday are one reason to a reader. */
const reasonOf = (because: string): string => because.replace(/^周[六日]，/, "周末，");

/** Days in a row that are not counted for one reason are one line; a day that counts has its own. */
export function daySpans(days: readonly DayReason[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { date, counted, because: told } of days) {
    const because = counted ? told : reasonOf(told);
    const last = spans[spans.length - 1];
    if (last && !counted && !last.counted && last.because === because) last.until = date;
    else spans.push({ from: date, until: date, counted, because });
  }
  return spans;
}

/** 11月21日, or 11月21日到22日, 11月30日到12月2日. */
export function spanText({ from, until }: Pick<DaySpan, "from" | "until">): string {
  if (from === until) return dayText(from);
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7);
  return `${dayText(from)}到${isOneMonth ? `${Number(until.slice(8))}日` : dayText(until)}`;
}
