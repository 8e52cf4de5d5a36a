import type { DeadLetter, DeadLetterKind } from "@yanta/types";
import { clockText } from "../../../ui/clockText";

const KINDS: Readonly<Record<DeadLetterKind, string>> = {
  notice: "消息",
  provinceRow: "省里数据",
  refund: "退款",
};

export const kindText = (kind: DeadLetterKind): string => KINDS[kind];

/** What went wrong, and what to do about it. */
const ERRORS: Readonly<Record<string, string>> = {
  stale: "过了该发的时间，没有发。要紧的请打电话告诉本人。",
  refused: "微信和短信都不收。可以再送一次。",
  outcomeUnknown: "发出后没有回音，可能已经收到，不能再发。",
  abnormal: "银行退不进去。请先在微信商户平台处理，再点“再送一次”。",
};

/** A fault in words; a field's fault of a row of the province stays as it is, for whoever reports it there. */
export const errorText = ({ kind, lastError }: Pick<DeadLetter, "kind" | "lastError">): string =>
  kind === "provinceRow" ? `读不懂：${lastError}。省里改好后自动补上。` : (ERRORS[lastError] ?? `错误：${lastError}`);

/** 11月24日10:00起，试过6次. @param now - UTC milliseconds. */
export function sinceText({ since, tries, kind }: Pick<DeadLetter, "since" | "tries" | "kind">, now: number): string {
  const at = Date.parse(since);
  const from = at === 0 ? "时间不明" : `${clockText(at, { now, spoken: false })}起`;
  return kind === "provinceRow" ? `${from}，收到过${tries}次` : `${from}，试过${tries}次`;
}
