import type { EnquiryKind, EnquiryState } from "@yanta/types";

/** What a kind is called where there is no item to name. */
export const KIND_NAMES: Readonly<Record<EnquiryKind, string>> = {
  question: "咨询",
  complaint: "投诉",
  suggestion: "建议",
  unresolved: "办不成的事",
  assistance: "帮办代办",
};

/** 12月4日, or 约12月4日. @param dueOn - `2026-12-04`. */
export function spokenDue({ dueOn, dueIsAbout }: { dueOn: string; dueIsAbout: boolean }): string {
  const [, month, date] = dueOn.split("-");
  return `${dueIsAbout ? "约" : ""}${Number(month)}月${Number(date)}日`;
}

interface Standing {
  kind: EnquiryKind;
  state: EnquiryState;
  dueOn: string;
  dueIsAbout: boolean;
  overdue: boolean;
  reopened: number;
  closedBecause?: "solved" | "noWord";
}

/** How it stands and what comes next, in a resident's words. */
export function stateText(standing: Standing): string {
  const { kind, state, overdue, reopened, closedBecause } = standing;
  const by = `${spokenDue(standing)}前${kind === "assistance" ? "与您联系" : "答复您"}`;
  if (overdue) return `过了${spokenDue(standing)}还没答复，可以拨打12345催办`;
  switch (state) {
    case "open":
      return reopened > 0 ? `已转给值班长，${by}` : `已收到，${by}`;
    case "accepted":
      return reopened > 0 ? `值班长正在办，${by}` : `有人在办了，${by}`;
    case "reopened":
      return `已转给值班长，${by}`;
    case "answered":
      return "已答复，请看看解决了没有";
    case "closed":
      return closedBecause === "solved" ? "已解决" : "答复后没有再反映，已结束";
    case "withdrawn":
      return "您已撤回";
  }
}
