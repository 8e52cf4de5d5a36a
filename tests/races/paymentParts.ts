import type { Connection } from "mongoose";
import type { PaymentParts, PayableSource } from "../../bff/src/features/payments";
import { openFieldCrypto } from "../../bff/src/fieldCrypto";
import { createWechatPay } from "../../bff/src/gateways/wechatPay";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";
import { DEFAULT_PAY, PUBLIC_KEY_ID } from "@yanta/sandbox";

export const STATION = "610113-D001";

/** Fen of a fee, from its number alone: 1.00 to 400.99. */
export const feeOf = (payableId: string): number => 100 + ((Number(payableId.split("-")[1]) * 7_919) % 40_000);

export const openIdOf = (residentId: string): string => `oProof${residentId.padStart(20, "0")}`;

/** Fees `p-<number>`, each owed by resident `r-<number>`. */
const payables: PayableSource = {
  payablesFor: () => Promise.resolve([]),
  payableById: (residentId, payableId) =>
    Promise.resolve(
      payableId.split("-")[1] === residentId.split("-")[1]
        ? { payableId, residentId, stationId: STATION, amountFen: feeOf(payableId), description: "工本费" }
        : null,
    ),
};

export interface PartsOptions {
  connection: Connection;
  sandboxUrl: string;
  payKeyDir: string;
  cryptoKeyDir: string;
}

/** Payments as the BFF has them, with the real library and the real gateway, before invented residents. */
export function partsFor({ connection, sandboxUrl, payKeyDir, cryptoKeyDir }: PartsOptions): PaymentParts {
  return {
    connection,
    crypto: openFieldCrypto({ cryptoKeyDir }, connection),
    pay: createWechatPay({
      baseUrl: `${sandboxUrl}/wechat-pay`,
      appId: DEFAULT_PAY.appId,
      merchantId: DEFAULT_PAY.merchantId,
      merchantSerial: DEFAULT_PAY.serial,
      publicKeyId: PUBLIC_KEY_ID,
      keyFolder: payKeyDir,
      metrics: createMetrics(),
    }),
    payables,
    people: {
      contactOf: (residentId) => Promise.resolve({ openId: openIdOf(residentId) }),
      staffName: (staffId) => Promise.resolve(staffId),
    },
    log: createLog("silent", "proof"),
  };
}
