import type { LicenceState } from "@yanta/types";
import type { Outcome, ToldLicence } from "./outcome";

type Tone = "quiet" | "wait" | "good" | "warn" | "bad";

/** What a clerk reads first: a sign and a word, and the colour only supports them; then what to do. */
interface Said {
  tone: Tone;
  title: string;
  next: string;
}

export const TONE_SIGNS: Record<Tone, string> = { quiet: "", wait: "…", good: "✓", warn: "⚠", bad: "✕" };

const BY_STATE: Record<LicenceState, { tone: Tone; next: string }> = {
  valid: { tone: "good", next: "可以采用下面的信息。" },
  notYetValid: { tone: "warn", next: "还没到生效日期，今天不能用。请对方交其他材料。" },
  expired: { tone: "bad", next: "过期的不能用。请对方先换证，或交其他材料。" },
  suspended: { tone: "bad", next: "暂扣期间不能用。请对方联系发证机关。" },
  cancelled: { tone: "bad", next: "注销的不能用。请对方联系发证机关，或交其他材料。" },
  revoked: { tone: "bad", next: "吊销的不能用。请对方联系发证机关。" },
  unknown: { tone: "warn", next: "省平台没有说清状态，先不要用。请看实体证件。" },
};

/** The word on a licence. 状态不明 comes with advice for its holder that a clerk has no use for. */
const stateWord = ({ state, stateText }: ToldLicence): string => (state === "unknown" ? "状态不明" : stateText);

function saidOfLicence(told: ToldLicence): Said {
  const { tone, next } = BY_STATE[told.state];
  const isBare = told.state === "valid" && told.fields.length === 0;
  return {
    tone,
    title: `${told.typeName}：${stateWord(told)}`,
    next: isBare ? "证照是真的，对方没有给其他信息。" : next,
  };
}

const SAID: Record<Exclude<Outcome["step"], "told" | "failed">, Said> = {
  none: { tone: "quiet", title: "还没有扫码", next: "选好事项，请对方打开掌上办亮证，再扫码。" },
  asking: { tone: "wait", title: "正在核验", next: "请稍等。" },
  waiting: { tone: "wait", title: "等对方同意", next: "请对方在手机上看一眼，点同意。最多等2分钟。" },
  refused: { tone: "bad", title: "对方没有同意", next: "请对方出示实体证件。对方改主意了，就重新亮证再扫。" },
  over: { tone: "warn", title: "等不到对方回答", next: "请对方重新亮证，再扫一次。" },
  wiped: { tone: "quiet", title: "60秒到了，信息已清空", next: "还要看，请对方重新亮证。" },
};

/** Nothing holds in a code that is none, or in a question that goes too far; the rest is a matter of one more try. */
const BAD_CODES = ["presentation-invalid", "fields-over-asked", "grant-not-usable"];

/** What an outcome is called, how it looks, and what to do next. */
export function saidOf(outcome: Outcome): Said {
  if (outcome.step === "told") return saidOfLicence(outcome.told);
  if (outcome.step !== "failed") return SAID[outcome.step];
  const { code = "", title, detail } = outcome.failure;
  return { tone: BAD_CODES.includes(code) ? "bad" : "warn", title, next: detail };
}
