export type { AuthorisedCall } from "./authorised";
export { createWechat, type Wechat, type WechatOptions, type WechatUser } from "./client";
export { wechatTokenModel } from "./model";
export { sendSubscribeMessage, type MiniProgramState, type SubscribeMessage } from "./subscribeMessage";
export { checkText } from "./textCheck";
export { WechatError, type WechatFailure } from "./wechatError";
