/** What both sides use when nothing is configured. The secret guards nothing: the sandbox listens on this machine only. */
export const DEFAULT_PORT = 8081;
export const DEFAULT_APP_ID = "yanta-sandbox";
export const DEFAULT_SECRET = "sandbox-secret";
/** The systems that came with sign-in: the product's own defaults, so that nothing need be passed between the two. */
export const DEFAULT_FIELD_KEY = "5a".repeat(32);
export const DEFAULT_WECHAT = {
  miniProgram: { appId: "wx-yanta-sandbox", secret: DEFAULT_SECRET },
  officialAccount: { appId: "wx-yanta-sandbox-h5", secret: DEFAULT_SECRET },
};
export const DEFAULT_PAY = {
  appId: DEFAULT_WECHAT.miniProgram.appId,
  merchantId: "1900000109",
  serial: "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C",
};
/** Below the folder of the development data: the keys are made there at the first start. */
export const DEFAULT_PAY_KEY_DIR = ".data/wechat-pay";
export const DEFAULT_SMS = { appId: "yanta-sandbox", secret: DEFAULT_SECRET };
