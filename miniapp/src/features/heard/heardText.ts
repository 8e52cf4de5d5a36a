import type { EnquiryDetail, EnquirySummary } from "@yanta/types";
import { spokenDay } from "../../ui/spokenDay";
import { KIND_WORDS } from "./kinds";
import type { Mark } from "../../ui/Tag";

type State = EnquirySummary["state"];
type Entry = EnquiryDetail["entries"][number];

const MARKS: Readonly<Record<State, Mark>> = {
  open: { tone: "brand", name: "已收到" },
  accepted: { tone: "brand", name: "正在办" },
  answered: { tone: "good", name: "已答复" },
  reopened: { tone: "warn", name: "重新办理" },
  closed: { tone: "quiet", name: "已结束" },
  withdrawn: { tone: "quiet", name: "已撤回" },
};

/** A word for how it stands. Being late matters more than who has it. */
export const heardMark = ({ state, overdue }: Pick<EnquirySummary, "state" | "overdue">): Mark =>
  overdue ? { tone: "bad", name: "过期没答复" } : MARKS[state];

const WAITING: ReadonlySet<State> = new Set(["open", "accepted", "reopened"]);

/** 12月2日（周三）前, 约12月2日（周三）前, or that it has passed. Nothing where the office owes nothing. */
export function dueText({ state, dueOn, dueIsAbout, overdue }: Omit<DueParts, "kind">): string {
  if (!WAITING.has(state)) return "";
  const day = `${dueIsAbout ? "约" : ""}${spokenDay(dueOn)}`;
  return overdue ? `${day}，已经过了` : `${day}前`;
}
type DueParts = Pick<EnquirySummary, "kind" | "state" | "dueOn" | "dueIsAbout" | "overdue">;

/** What is owed by that day: help begins with a call. */
export const dueName = ({ kind }: Pick<EnquirySummary, "kind">): string =>
  kind === "assistance" ? "最晚联系您" : "最晚答复";

type Standing = Pick<EnquiryDetail, "kind" | "state" | "overdue" | "closesAt" | "may">;

/** What happens next, and what the resident can do. */
export function nextText({ kind, state, overdue, closesAt, may }: Standing): string {
  if (overdue) return "催办之后，有答复一样会发消息给您。";
  switch (state) {
    case "open":
    case "accepted":
      return kind === "assistance" ? "工作人员会打电话和您定时间，请留意电话。" : "您不用再跑，有答复会发消息给您。";
    case "reopened":
      return "由值班长接着办，有答复会发消息给您。";
    case "answered":
      return closesAt
        ? `${spokenDay(shanghaiDayOf(closesAt))}前没回话，这件事就自动结束。`
        : "没解决的，由值班长接着办。";
    case "closed":
      return may.reopen ? "要是还没解决，可以点“还没解决”，由值班长接着办。" : "还有问题，可以重新提交，或拨打12345。";
    case "withdrawn":
      return "还要办，可以重新提交，或拨打12345。";
  }
}

/** The Shanghai day of an instant. */
function shanghaiDayOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, "2026-12-02".length);
}
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** What an answer amounts to, in a word. */
export const OUTCOME_NAMES: Readonly<Record<NonNullable<Entry["outcome"]>, string>> = {
  solved: "已经办好",
  explained: "说明情况",
  unable: "确实办不了",
};

/** Everything that was said, the earliest first: what it began with, then the entries. */
export function saidIn({ enquiryId, text, createdAt, entries }: EnquiryDetail): Entry[] {
  return [{ entryId: enquiryId, from: "resident", text, at: createdAt }, ...entries];
}

/** What it is about, as a row's title: the item, or else the kind. */
export const subjectText = ({ kind, itemName }: Pick<EnquirySummary, "kind" | "itemName">): string =>
  itemName ?? KIND_WORDS[kind].mark;

export const FOR_WHOM_NAMES = {
  self: "给自己",
  elder: "给老人",
  mobility: "给行动不便的人",
  family: "给其他家人",
} as const;

export const PART_NAMES = { morning: "上午", afternoon: "下午" } as const;

/** 11月27日（周五）上午，上门；给老人. */
export function visitText({ day, part, place, forWhom }: NonNullable<EnquiryDetail["assistance"]>): string {
  const where = place === "home" ? "上门" : "到大厅";
  return `${spokenDay(day)}${PART_NAMES[part]}，${where}，${FOR_WHOM_NAMES[forWhom]}办`;
}
