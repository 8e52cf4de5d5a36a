export { createWechatPay, type PaySheet, type WechatPay, type WechatPayOptions } from "./client";
export { NoticeRefused } from "./notice";
export { PayError } from "./payError";
export type { BillRow, FundFlow, PayNotice, RefundRecord, Trade } from "./records";
