export interface Tariff {
  /** Which case it is for: 换领. "" when there is one for all. */
  label: string;
  amountFen: number;
}

/** `补领40元/证`, `120元/本`, `工本费20.50元`: a case, an amount in yuan, and per what. */
const FIXED = /^(\p{Script=Han}*[:：]?)(\d{1,7})(?:\.(\d{1,2}))?元(?:\/\p{Script=Han}{1,3})?$/u;

/** 每平方米20元 is a rate, and nobody but staff knows of how much. */
const BY_MEASURE = /[每按]/;

/**
 * The fixed amounts in the text of a fee standard. A part that is free, or whose amount depends on an area, a time or a
 * count, can't be paid online and is left out.
 *
 * @param standard - 收费标准 as the guide has it, its parts separated by ，；、 or 。
 */
export function tariffsIn(standard: string): Tariff[] {
  return standard.split(/[，；;、。]/).flatMap((part) => {
    const [, label = "", whole, cents = ""] = FIXED.exec(part.replaceAll(/\s/g, "")) ?? [];
    if (whole === undefined || BY_MEASURE.test(label)) return [];
    const amountFen = Number(whole) * 100 + Number(cents.padEnd(2, "0"));
    return amountFen > 0 ? [{ label: label.replace(/[:：]$/, ""), amountFen }] : [];
  });
}
