import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { provinceTime } from "../../clock";
import { done, refused, type PayReply } from "./answers";
import type { PayBook } from "./book";

/** Lies that a test plants in the next bills, by our or WeChat's number. */
export const BillPlants = z.strictObject({
  /** Lines that are left out. */
  omit: z.array(z.string()).default([]),
  /** Lines that say another amount, in fen. */
  alter: z.record(z.string(), z.int().min(1)).default({}),
  /** Payments that nobody ordered. */
  add: z.array(z.strictObject({ outTradeNo: z.string(), total: z.int().min(1) })).default([]),
});
export type BillPlants = z.infer<typeof BillPlants>;

interface Line {
  at: Date;
  kind: "payment" | "refund";
  transactionId: string;
  outTradeNo: string;
  payer: string;
  amount: number;
  refundId: string;
  outRefundNo: string;
  description: string;
}

const TRADE_HEADS =
  "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
const TRADE_TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
const FLOW_HEADS =
  "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号";
const FLOW_TOTALS = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";

/** Every field is led by a back-tick, and amounts are yuan. */
const row = (fields: readonly (string | number)[]): string => fields.map((field) => `\`${field}`).join(",");
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
const sum = (lines: readonly Line[]): number => lines.reduce((total, { amount }) => total + amount, 0);

/** Makes bills of a Shanghai day and gives them out by a link that lives five minutes. */
export class Bills {
  plants: BillPlants = BillPlants.parse({});
  private readonly files = new Map<string, { content: string; endsAt: number }>();

  constructor(
    private readonly book: PayBook,
    private readonly merchant: { appId: string; merchantId: string },
  ) {}

  link(kind: "trade" | "flow", day: string): PayReply {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refused(400, "PARAM_ERROR", "bill_date");
    // Ready from ten in the morning of the next day.
    if (provinceTime(new Date(this.book.clock.now().getTime() - 34 * 3_600_000)).slice(0, 10) < day) {
      return refused(400, "STATEMENT_CREATING", "账单生成中");
    }
    const lines = this.linesOn(day);
    if (lines.length === 0) return refused(400, "NO_STATEMENT_EXIST", "账单文件不存在");
    const content = kind === "trade" ? this.trade(lines) : this.flow(lines);
    const token = randomBytes(24).toString("hex");
    this.files.set(token, { content, endsAt: Date.now() + 5 * 60_000 });
    return done({
      hash_type: "SHA1",
      hash_value: createHash("sha1").update(content).digest("hex"),
      download_url: `https://api.mch.weixin.qq.com/v3/billdownload/file?token=${token}`,
    });
  }

  download(token: string): string | null {
    const file = this.files.get(token);
    return file !== undefined && file.endsAt > Date.now() ? file.content : null;
  }

  private linesOn(day: string): Line[] {
    const { omit, alter, add } = this.plants;
    const isOn = (at: Date | undefined): at is Date => at !== undefined && provinceTime(at).startsWith(day);
    const payments = [...this.book.orders.values()].flatMap((order): Line[] => {
      const { paidAt: at, transactionId, outTradeNo, payer, paidTotal, description } = order;
      if (!isOn(at)) return [];
      const known = { at, transactionId, outTradeNo, payer, description, refundId: "", outRefundNo: "" };
      return [{ ...known, kind: "payment", amount: alter[outTradeNo] ?? paidTotal }];
    });
    const refunds = [...this.book.refunds.values()].flatMap((refund): Line[] => {
      const { succeededAt: at, outTradeNo, outRefundNo, refundId, refund: fen } = refund;
      if (!isOn(at)) return [];
      const transactionId = this.book.orders.get(outTradeNo)?.transactionId ?? "";
      const known = { at, transactionId, outTradeNo, payer: "", description: "", refundId, outRefundNo };
      return [{ ...known, kind: "refund", amount: alter[outRefundNo] ?? fen }];
    });
    const added = add.map(({ outTradeNo, total }): Line => ({
      at: new Date(`${day}T12:00:00+08:00`),
      kind: "payment",
      transactionId: `4200099${outTradeNo}`,
      outTradeNo,
      payer: "oNobody",
      amount: total,
      refundId: "",
      outRefundNo: "",
      description: "",
    }));
    const isKept = ({ kind, outTradeNo, outRefundNo }: Line): boolean =>
      !omit.includes(kind === "payment" ? outTradeNo : outRefundNo);
    return [...payments, ...refunds, ...added].filter(isKept);
  }

  private trade(lines: readonly Line[]): string {
    const { appId, merchantId } = this.merchant;
    const rows = lines.map((line) => {
      const isRefund = line.kind === "refund";
      const paid = yuan(isRefund ? 0 : line.amount);
      const back = yuan(isRefund ? line.amount : 0);
      const head = [provinceTime(line.at), appId, merchantId, 0, "", line.transactionId, line.outTradeNo, line.payer];
      const state = ["JSAPI", isRefund ? "REFUND" : "SUCCESS", "OTHERS", "CNY", paid, "0.00"];
      const refund = isRefund
        ? [line.refundId, line.outRefundNo, back, "0.00", "ORIGINAL", "SUCCESS"]
        : [0, 0, "0.00", "0.00", "", ""];
      return row([...head, ...state, ...refund, line.description, "", "0.00", "0.60%", paid, back, ""]);
    });
    const paid = sum(lines.filter(({ kind }) => kind === "payment"));
    const back = sum(lines.filter(({ kind }) => kind === "refund"));
    const totals = row([lines.length, yuan(paid), yuan(back), "0.00", "0.00", yuan(paid), yuan(back)]);
    return `\uFEFF${[TRADE_HEADS, ...rows, TRADE_TOTALS, totals].join("\r\n")}\r\n`;
  }

  private flow(lines: readonly Line[]): string {
    const rows = lines.map((line, index) => {
      const isRefund = line.kind === "refund";
      const business = [isRefund ? line.refundId : line.transactionId, `F${index}`, isRefund ? "退款" : "交易"];
      const move = [isRefund ? "退款" : "交易", isRefund ? "支出" : "收入", yuan(line.amount), "0.00"];
      return row([provinceTime(line.at), ...business, ...move, "system", "", line.outTradeNo]);
    });
    const paid = lines.filter(({ kind }) => kind === "payment");
    const back = lines.filter(({ kind }) => kind === "refund");
    const totals = row([lines.length, paid.length, yuan(sum(paid)), back.length, yuan(sum(back))]);
    return `\uFEFF${[FLOW_HEADS, ...rows, FLOW_TOTALS, totals].join("\r\n")}\r\n`;
  }
}
