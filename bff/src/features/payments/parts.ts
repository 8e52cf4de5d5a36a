import type { WechatPay } from "../../gateways/wechatPay";
import type { FieldCrypto } from "../../platform/crypto";
import type { Logger } from "../../platform/log";
import type { Connection } from "../../platform/store";
import type { PayableSource } from "./payable";

/** What payments are built from. */
export interface PaymentParts {
  connection: Connection;
  crypto: Pick<FieldCrypto, "encrypt" | "decrypt">;
  pay: WechatPay;
  payables: PayableSource;
  people: {
    /** openid of the mini-program; only its users can pay. */
    contactOf(residentId: string): Promise<{ openId?: string }>;
    staffName(staffId: string): Promise<string>;
  };
  log: Logger;
  /** Address at which WeChat reaches us; absent, the request's own is believed. */
  publicOrigin?: string;
}
