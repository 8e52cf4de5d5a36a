export type { AuthorisedCall } from "./authorised";
export { createWechat, type Wechat, type WechatOptions, type WechatUser } from "./client";
export { wechatTokenModel } from "./model";
export { WechatError, type WechatFailure } from "./wechatError";
