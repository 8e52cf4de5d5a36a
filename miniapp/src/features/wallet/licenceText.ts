import type { LicenceCard, LicenceState } from "@yanta/types";
import { clockText } from "../../ui/clockText";

type Tone = "good" | "warn" | "bad";

/** How a state looks; its word comes with the licence, so that colour is never the only sign. */
export const STATE_TONES: Readonly<Record<LicenceState, Tone>> = {
  valid: "good",
  notYetValid: "warn",
  expired: "bad",
  suspended: "bad",
  cancelled: "bad",
  revoked: "bad",
  unknown: "warn",
};

const ASK_ISSUER = "请联系发证机关。";

/** Why a licence is not shown by a code, and what to do; "" for one that may be shown. */
export function whyNotShown(state: LicenceState): string {
  switch (state) {
    case "valid":
      return "";
    case "expired":
      return "这张证照已过期，不能亮证。要换新证，请联系发证机关。";
    case "suspended":
      return `这张证照已暂扣，不能亮证。${ASK_ISSUER}`;
    case "cancelled":
      return `这张证照已注销，不能亮证。${ASK_ISSUER}`;
    case "revoked":
      return `这张证照已吊销，不能亮证。${ASK_ISSUER}`;
    case "notYetValid":
      return "这张证照还没到生效日期，到时再亮证。";
    case "unknown":
      return "这张证照的状态不明，不能亮证。请带实体证件到窗口核实。";
  }
}

/** 2035年3月1日. @param day - `2035-03-01`. */
export function dayText(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** How long it holds; "" when the licence does not say. */
export function validityText({ longTerm, validUntil }: Pick<LicenceCard, "longTerm" | "validUntil">): string {
  if (validUntil !== undefined) return `有效期到${dayText(validUntil)}`;
  return longTerm ? "长期有效" : "";
}

/** Near enough to act upon; "" otherwise. */
export function expiryText({ expiresInDays }: Pick<LicenceCard, "expiresInDays">): string {
  if (expiresInDays === undefined) return "";
  return expiresInDays === 0 ? "今天到期，请尽快换证" : `还有${expiresInDays}天到期，请提前换证`;
}

/** Those that can be shown before those that cannot, each part in the order given. */
export const usableFirst = (licences: readonly LicenceCard[]): LicenceCard[] => [
  ...licences.filter(({ state }) => state === "valid"),
  ...licences.filter(({ state }) => state !== "valid"),
];

interface When {
  /** UTC milliseconds. */
  now: number;
  spoken: boolean;
}

/** How fresh the state is. */
export function freshnessText({ updatedAt, stale }: Pick<LicenceCard, "updatedAt" | "stale">, when: When): string {
  const at = clockText(Date.parse(updatedAt), when);
  return stale ? `省里暂时连不上，这是${at}的数据，可能不是最新` : `数据更新于${at}`;
}
