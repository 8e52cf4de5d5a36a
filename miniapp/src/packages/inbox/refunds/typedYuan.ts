/** Seven digits before the point are far above any fee; more than two after it would be less than a fen. */
const YUAN = /^(\d{1,7})(?:\.(\d{1,2}))?$/;

/**
 * 12.5 → 1250 fen, exact: no arithmetic with fractions. Full-width digits and 元 at the end are taken too.
 *
 * @returns integer fen; nothing when it is no amount.
 */
export function fenTyped(typed: string): number | undefined {
  const plain = typed.normalize("NFKC").replace(/[\s,]/g, "").replace(/元$/, "");
  const found = YUAN.exec(plain);
  if (!found) return undefined;
  const [, whole = "", cents = ""] = found;
  return Number(whole) * 100 + Number(cents.padEnd(2, "0"));
}

/** What is wrong with an amount to give back, of so much that may be; nothing when it is right. */
export function amountMistake(typed: string, mostFen: number): string | undefined {
  const fen = fenTyped(typed);
  if (fen === undefined) return "请填金额，例如 12 或 12.50";
  if (fen === 0) return "至少退0.01元";
  return fen > mostFen ? `最多能退${yuan(mostFen)}元` : undefined;
}

/** 2000 → `20.00`, as it is typed. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
