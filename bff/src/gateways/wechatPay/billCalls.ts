import { createHash } from "node:crypto";
import { fundFlowOf, tradeRows } from "./bill";
import { acceptCodes, parsed, type PayCall } from "./calls";
import { PayError } from "./payError";
import type { BillRow, FundFlow } from "./records";
import type { PayAnswer } from "./transport";
import type Pay from "wechatpay-node-v3";
import { BillLink } from "./wire";

export interface BillCalls {
  /** Every line of a Shanghai day's trade bill; `notReady` before about ten the next morning. */
  tradeBill(day: string): Promise<BillRow[] | "notReady">;
  /** What moved on the account that day, from the fund-flow bill. */
  fundFlow(day: string): Promise<FundFlow | "notReady">;
}

const NO_FILE = acceptCodes(
  new Map([
    ["NO_STATEMENT_EXIST", "none" as const],
    ["STATEMENT_CREATING", "notReady" as const],
  ]),
);

export function billCalls(call: PayCall): BillCalls {
  const file = async (name: string, ask: (pay: Pay) => Promise<PayAnswer>): Promise<string | "notReady" | "none"> => {
    const link = await call(name, ask).catch(NO_FILE);
    if (link === "notReady" || link === "none") return link;
    const { download_url, hash_value } = parsed(BillLink, link, "no link to a bill");
    const bytes = await call(`${name}File`, (pay) => pay.downloadBill(download_url));
    // The file itself is unsigned; the digest came in a signed answer.
    if (!Buffer.isBuffer(bytes) || createHash("sha1").update(bytes).digest("hex") !== hash_value.toLowerCase()) {
      throw new PayError("unverified", "a bill that is not what was promised");
    }
    return bytes.toString("utf8");
  };
  return {
    tradeBill: async (day) => {
      const csv = await file("tradeBill", (pay) => pay.tradebill({ bill_date: day, bill_type: "ALL" }));
      if (csv === "notReady") return csv;
      return csv === "none" ? [] : tradeRows(csv);
    },
    fundFlow: async (day) => {
      const csv = await file("fundFlowBill", (pay) => pay.fundflowbill({ bill_date: day, account_type: "BASIC" }));
      if (csv === "notReady") return csv;
      return csv === "none" ? { receivedFen: 0, refundedFen: 0 } : fundFlowOf(csv);
    },
  };
}
