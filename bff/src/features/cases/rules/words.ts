import type { CaseClock } from "@yanta/domain/deadline";
import type { CaseStepKind } from "../../../gateways/province";

/** Kinds of lines of a timeline: steps, and the special procedures among them. */
export type LineKind = Exclude<CaseStepKind, "other"> | "specialProcedure" | "specialProcedureOver";

interface LineWords {
  plain: string;
  /** 行政许可法; only where the item is a permit. */
  basis?: string;
}

const WORDS: Readonly<Record<LineKind, LineWords>> = {
  received: { plain: "窗口收到了您的材料" },
  accepted: { plain: "材料齐了，正式开始办理", basis: "《行政许可法》第三十二条" },
  notAccepted: { plain: "这件事这里办不了，没有受理", basis: "《行政许可法》第三十二条" },
  supplementRequested: { plain: "材料不齐，请您补交", basis: "《行政许可法》第三十二条" },
  supplementReceived: { plain: "补交的材料收到了" },
  supplementAccepted: { plain: "补交的材料收到了，正式开始办理", basis: "《行政许可法》第三十二条" },
  handling: { plain: "工作人员正在办理" },
  reviewing: { plain: "正在审查材料", basis: "《行政许可法》第三十四条" },
  approved: { plain: "负责人同意了", basis: "《行政许可法》第三十七条" },
  forwarded: { plain: "转给别的单位协助办理" },
  suspended: { plain: "暂停办理，这段时间不算在期限里" },
  resumed: { plain: "接着办理，期限继续算" },
  extended: { plain: "办理时间延长了", basis: "《行政许可法》第四十二条" },
  decided: { plain: "办完了，有结果了", basis: "《行政许可法》第三十八条" },
  delivered: { plain: "结果已经送到", basis: "《行政许可法》第四十四条" },
  withdrawn: { plain: "这件事不办了，已退回或撤回" },
  specialProcedure: { plain: "需要专门的程序，这段时间不算在期限里", basis: "《行政许可法》第四十五条" },
  specialProcedureOver: { plain: "专门的程序做完了，期限继续算" },
};

const WORDS_BY_KIND: ReadonlyMap<string, LineWords> = new Map(Object.entries(WORDS));

/** Plain words for a line; of a kind that nobody knows, the office's own. */
export function lineWords(kind: string, officialName: string, isPermit: boolean): LineWords {
  const words = WORDS_BY_KIND.get(kind);
  if (words === undefined) return { plain: `办理环节：${officialName}` };
  const { plain, basis } = words;
  return basis === undefined || !isPermit ? { plain } : { plain, basis };
}

/** `12月4日`. @param day - `2026-12-04`. */
export function spokenDay(day: string): string {
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日`;
}

/** The state of a case and what comes next, in a resident's words. */
export function stateText(clock: CaseClock): string {
  switch (clock.state) {
    case "received":
      return clock.tellBy === null
        ? "材料已收到，等窗口看是否齐全"
        : `材料已收到，${spokenDay(clock.tellBy)}前会告诉您是否受理`;
    case "supplement":
      return "材料不齐，等您补交";
    case "accepted":
      return runningText(clock);
    case "paused":
      return `暂停中（${clock.pausedFor?.reason ?? "特别程序"}），这段时间不算在期限里`;
    case "decided":
      return "办完了，有结果了";
    case "delivered":
      return "办完了，结果已送到";
    case "notAccepted":
      return "没有受理";
    case "withdrawn":
      return "已退回或撤回";
    case "unknown":
      return "还没有办理记录";
  }
}

function runningText({ dueOn, aboutOn, overdue, deemed }: CaseClock): string {
  const start = deemed === null ? "正在办理" : "正在办理（窗口没按时答复，依法视为已受理）";
  if (overdue && dueOn !== null) return `${start}，已过了应办结的${spokenDay(dueOn)}`;
  if (dueOn !== null) return `${start}，${spokenDay(dueOn)}前办完`;
  return aboutOn === null ? start : `${start}，约${spokenDay(aboutOn)}前办完`;
}

interface Outcome {
  byPost: boolean;
  hasLicence: boolean;
}

/** Offices begin with 请 themselves, or only name what is missing. */
function supplementText(note: string | undefined): string {
  if (note === undefined) return "请按窗口告知的补交材料";
  return note.startsWith("请") ? note : `请补交材料：${note}`;
}

/** What the resident has to do now; `null` when it is the office's turn, or nobody's. */
export function todoOf(
  { state, overdue, pausedFor }: CaseClock,
  { supplement, outcome }: { supplement?: { note?: string; by?: string }; outcome?: Outcome },
): { text: string; until?: string } | null {
  if (state === "supplement") {
    return {
      text: supplementText(supplement?.note),
      ...(supplement?.by === undefined ? {} : { until: supplement.by }),
    };
  }
  if (state === "decided" && outcome?.hasLicence === true) {
    return { text: outcome.byPost ? "结果会寄给您，请留意快递" : "请带身份证到办理的大厅领取结果" };
  }
  if (state === "notAccepted") return { text: "请看没有受理的原因，改好后可以重新申请" };
  if (pausedFor?.overdue === true) return { text: "暂停超过了告知的时间，可以打12345询问" };
  return overdue && state === "accepted" ? { text: "已过办结的日子，可以打12345询问或投诉" } : null;
}

const REFUSED = /不予|不准|驳回|否/;

/** A result in plain words. */
export function resultWords(type: string): string {
  if (/不予受理/.test(type)) return "没有受理";
  if (REFUSED.test(type)) return "没有批准";
  if (/准予|通过|同意|许可|办结/.test(type)) return "批准了";
  if (/退件|撤回|作废|终止/.test(type)) return "退回了，没有办成";
  return /转报/.test(type) ? "报给上级继续办" : `结果：${type}`;
}
