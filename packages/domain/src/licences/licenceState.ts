import { daysBetween, type Day } from "../calendar";

/** As the contract names it. */
export type LicenceStateName = "valid" | "notYetValid" | "expired" | "suspended" | "cancelled" | "revoked" | "unknown";

/** What the issuer has done: 正常, 暂扣, 注销, 吊销/撤销, 过期失效; `unknown` for a code that is on no list. */
export type IssuerState = "normal" | "suspended" | "cancelled" | "revoked" | "expired" | "unknown";

export interface LicenceTime {
  issuerState: IssuerState;
  /** First and last day; absent when the licence has none. */
  validFrom?: Day;
  validUntil?: Day;
}

/**
 * The state on a day. What the issuer has ended stays ended whatever the dates say; a licence whose dates are over is
 * expired even when the province has not noticed yet. Both days of the period belong to it.
 */
export function licenceStateOn({ issuerState, validFrom, validUntil }: LicenceTime, today: Day): LicenceStateName {
  if (issuerState !== "normal") return issuerState;
  if (validUntil !== undefined && today > validUntil) return "expired";
  if (validFrom !== undefined && today < validFrom) return "notYetValid";
  return "valid";
}

/** In words, and how it is to look: never by colour alone. */
export const LICENCE_STATE_WORDS: Readonly<Record<LicenceStateName, { text: string; tone: "good" | "warn" | "bad" }>> =
  {
    valid: { text: "有效", tone: "good" },
    notYetValid: { text: "未到生效日期", tone: "warn" },
    expired: { text: "已过期", tone: "bad" },
    suspended: { text: "已暂扣", tone: "bad" },
    cancelled: { text: "已注销", tone: "bad" },
    revoked: { text: "已吊销", tone: "bad" },
    unknown: { text: "状态不明，请到窗口核实", tone: "warn" },
  };

/** Days before the end on which a holder is told. */
export const REMINDER_DAYS = [90, 30, 7] as const;

/** Days that are left, when they are few enough to act upon; 0 on the last day. */
export function expiresInDays({ validUntil }: LicenceTime, today: Day): number | undefined {
  if (validUntil === undefined) return undefined;
  const left = daysBetween(today, validUntil);
  return left >= 0 && left <= REMINDER_DAYS[0] ? left : undefined;
}

/**
 * The reminder that is due: the nearest mark that has been passed. A worker that was away for a week tells the holder
 * once, not three times.
 */
export function dueReminder(licence: LicenceTime, today: Day): (typeof REMINDER_DAYS)[number] | undefined {
  const left = expiresInDays(licence, today);
  if (left === undefined || licence.issuerState !== "normal") return undefined;
  return [...REMINDER_DAYS].reverse().find((mark) => left <= mark);
}
