/** What the platform says to a call, before it is signed. */
export interface PayReply {
  status: number;
  body?: unknown;
}

export const done = (body: unknown): PayReply => ({ status: 200, body });
/** A refusal; WeChat leaves these unsigned. */
export const refused = (status: number, code: string, message: string): PayReply => ({
  status,
  body: { code, message },
});

export const SIGN_MESSAGES = {
  missing: "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》",
  malformed: "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》",
  stale: "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟",
  forged: "签名错误",
} as const;
