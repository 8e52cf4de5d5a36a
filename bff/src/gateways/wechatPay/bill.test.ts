import { describe, expect, test } from "@jest/globals";
import { fenOf, fundFlowOf, tradeRows } from "./bill";

const HEADS = "交易时间,微信订单号,商户订单号,交易状态,商户退款单号,申请退款金额,商品名称,订单金额";
const TOTALS = "总交易单数,应结订单总金额\r\n`2,`40.00\r\n";
const line = (...fields: string[]): string => `${fields.map((field) => `\`${field}`).join(",")}\r\n`;
const paid = line("2026-11-24 10:00:00", "4200", "YT1", "SUCCESS", "0", "0.00", "工本费", "20.00");
const back = line("2026-11-24 11:00:00", "4200", "YT1", "REFUND", "YR1", "5.05", "工本费", "0.00");

describe("a trade bill", () => {
  test("gives its payments and refunds in fen, and leaves its totals out", () => {
    expect(tradeRows(`\uFEFF${HEADS}\r\n${paid}${back}${TOTALS}`)).toEqual([
      { kind: "payment", reference: "YT1", outTradeNo: "YT1", transactionId: "4200", amountFen: 2_000 },
      { kind: "refund", reference: "YR1", outTradeNo: "YT1", transactionId: "4200", amountFen: 505 },
    ]);
  });
  test("lets other states pass: they moved no money", () => {
    const revoked = line("2026-11-24 10:00:00", "4201", "YT2", "REVOKED", "0", "0.00", "工本费", "20.00");
    expect(tradeRows(`${HEADS}\r\n${revoked}${TOTALS}`)).toEqual([]);
  });
  test("keeps quotation marks as they are", () => {
    const quoted = line("2026-11-24 10:00:00", "4202", "YT3", "SUCCESS", "0", "0.00", '"工本费', "1.00");
    expect(tradeRows(`${HEADS}\r\n${quoted}${TOTALS}`)).toMatchObject([{ reference: "YT3", amountFen: 100 }]);
  });
  test.each([
    { says: "its end is missing", text: `${HEADS}\r\n${paid}` },
    {
      says: "a line is short of a field",
      text: `${HEADS}\r\n${line("2026-11-24", "4200", "YT1", "SUCCESS")}${TOTALS}`,
    },
    { says: "a column is missing", text: `${HEADS.replace("订单金额", "金额")}\r\n${paid}${TOTALS}` },
    { says: "an amount is no amount", text: `${HEADS}\r\n${paid.replace("20.00", "2e1")}${TOTALS}` },
    { says: "it is empty", text: "" },
  ])("is not taken at all when $says", ({ text }) => {
    expect(() => tradeRows(text)).toThrow();
  });
});

test("a fund-flow bill is summed by what moved the money", () => {
  const heads = "记账时间,业务类型,收支类型,收支金额(元)";
  const flow = [
    line("t", "交易", "收入", "20.00"),
    line("t", "退款", "支出", "5.05"),
    line("t", "提现", "支出", "9.00"),
  ];
  expect(fundFlowOf(`${heads}\r\n${flow.join("")}资金流水总笔数\r\n\`3\r\n`)).toEqual({
    receivedFen: 2_000,
    refundedFen: 505,
  });
});

describe("yuan of a bill", () => {
  test.each([
    ["0.00", 0],
    ["0.01", 1],
    ["0.1", 10],
    ["20", 2_000],
    ["1.15", 115],
    ["99999999.99", 9_999_999_999],
  ])("%s are %d fen, exactly", (yuan, fen) => {
    expect(fenOf(yuan)).toBe(fen);
  });
  test.each(["", "-1.00", "1.234", "1,000.00", "１.00", " 1.00"])("%j are no amount", (yuan) => {
    expect(() => fenOf(yuan)).toThrow();
  });
});
