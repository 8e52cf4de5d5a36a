import { parse } from "csv-parse/sync";
import { PayError } from "./payError";
import type { BillRow, FundFlow } from "./records";

/** Columns by their heads: their order has changed before. */
const TRADE = {
  transactionId: "微信订单号",
  outTradeNo: "商户订单号",
  state: "交易状态",
  amount: "订单金额",
  outRefundNo: "商户退款单号",
  refund: "申请退款金额",
} as const;
const FLOW = { amount: "收支金额(元)", business: "业务类型" } as const;

type Line = Readonly<Record<string, string>>;

/**
 * Lines of a trade bill: CSV, every field led by a back-tick, amounts in yuan, then two lines of totals with heads of
 * their own.
 *
 * @throws PayError unverified when a line or an amount can't be read: a bill is taken whole or not at all.
 */
export function tradeRows(csv: string): BillRow[] {
  return linesOf(csv).flatMap((line): BillRow[] => {
    const state = fieldOf(line, TRADE.state);
    const outTradeNo = fieldOf(line, TRADE.outTradeNo);
    const transactionId = fieldOf(line, TRADE.transactionId);
    if (state === "SUCCESS") {
      const amountFen = fenOf(fieldOf(line, TRADE.amount));
      return [{ kind: "payment", reference: outTradeNo, outTradeNo, transactionId, amountFen }];
    }
    if (state !== "REFUND") return [];
    const amountFen = fenOf(fieldOf(line, TRADE.refund));
    return [{ kind: "refund", reference: fieldOf(line, TRADE.outRefundNo), outTradeNo, transactionId, amountFen }];
  });
}

/** Money that moved on the merchant's account, by the fund-flow bill. @throws PayError as above. */
export function fundFlowOf(csv: string): FundFlow {
  const flow = { receivedFen: 0, refundedFen: 0 };
  for (const line of linesOf(csv)) {
    const amountFen = fenOf(fieldOf(line, FLOW.amount));
    const business = fieldOf(line, FLOW.business);
    if (business === "交易") flow.receivedFen += amountFen;
    if (business === "退款") flow.refundedFen += amountFen;
  }
  return flow;
}

function linesOf(csv: string): Line[] {
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, quote: null, skip_empty_lines: true });
  const [head, ...rest] = rows;
  // The totals' own line of heads ends what can be read by the first.
  const end = rest.findIndex((row) => !row.every((field) => field.startsWith("`")));
  if (head === undefined || end === -1) throw new PayError("unverified", "a bill without its totals");
  return rest.slice(0, end).map((row) => {
    if (row.length !== head.length) throw new PayError("unverified", "a line of another length");
    return Object.fromEntries(head.map((name, index) => [name.trim(), (row[index] ?? "").slice(1)]));
  });
}

function fieldOf(line: Line, name: string): string {
  const field = line[name];
  if (field === undefined) throw new PayError("unverified", `a bill without ${name}`);
  return field;
}

/** `20.00` → 2000, exactly: no floating point touches money. */
export function fenOf(yuan: string): number {
  const [, whole, cents = ""] = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  if (whole === undefined) throw new PayError("unverified", "an amount that is no amount");
  return Number(whole) * 100 + Number(cents.padEnd(2, "0"));
}
