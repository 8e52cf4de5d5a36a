/** One call that the app made to `wx`, in order. */
export interface WxCall {
  name: string;
  options: Record<string, unknown>;
}

type Callback = (result: Record<string, unknown>) => void;
interface WxOptions extends Record<string, unknown> {
  success?: Callback;
  fail?: Callback;
  complete?: Callback;
}
export type WxFunction = (options?: WxOptions) => unknown;

/** Answers the app's `wx.request`: the API's stand-in of one test. */
export type RequestHandler = (
  url: string,
  options: Record<string, unknown>,
) => Promise<{ statusCode: number; data: unknown } | "offline">;

const SYSTEM = {
  platform: "android",
  system: "Android 14",
  SDKVersion: "3.7.0",
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: "light",
  language: "zh_CN",
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};

function settle(
  options: WxOptions | undefined,
  outcome: "success" | "fail",
  result: Record<string, unknown>,
): Promise<unknown> | undefined {
  options?.[outcome]?.(result);
  options?.complete?.(result);
  return options?.[outcome] || options?.complete ? undefined : Promise.resolve(result);
}

/** A query of node boxes; nothing is laid out here, so every box is empty. */
function emptySelectorQuery(): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const name of [
    "in",
    "select",
    "selectAll",
    "selectViewport",
    "boundingClientRect",
    "scrollOffset",
    "fields",
    "node",
    "context",
  ]) {
    query[name] = () => query;
  }
  query.exec = (done?: (boxes: unknown[]) => void) => done?.([null]);
  return query;
}

/** Taro offers what it finds among `wx`'s own names, so those that the app may call must be there before it loads. */
const RECORDED = [
  "setNavigationBarTitle",
  "setNavigationBarColor",
  "makePhoneCall",
  "openLocation",
  "getLocation",
  "setClipboardData",
  "showToast",
  "hideToast",
  "showModal",
  "showLoading",
  "hideLoading",
  "pageScrollTo",
  "vibrateShort",
  "vibrateLong",
  "onNetworkStatusChange",
  "offNetworkStatusChange",
  "onThemeChange",
  "offThemeChange",
  "onNeedPrivacyAuthorization",
  "getPrivacySetting",
  "requirePrivacyAuthorize",
  "openPrivacyContract",
  "requestSubscribeMessage",
  "scanCode",
  "login",
  "getSetting",
  "openSetting",
  "hideTabBar",
  "createMapContext",
];

export interface WxStubOptions {
  firstPage: string;
  calls: WxCall[];
  request: RequestHandler;
  navigate: Record<
    "navigateTo" | "switchTab" | "redirectTo" | "reLaunch" | "navigateBack",
    (url: string) => Promise<void>
  >;
  overrides?: Record<string, WxFunction>;
}

/**
 * What WeChat gives a mini-program as `wx`: real answers where the app depends on them, a recorded success for the rest.
 */
export function createWxStub({ firstPage, calls, request, navigate, overrides = {} }: WxStubOptions): object {
  const storage = new Map<string, unknown>();
  const launch = { path: firstPage, scene: 1001, query: {} };
  const known: Record<string, unknown> = {
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAccountInfoSync: () => ({ miniProgram: { appId: "touristappid", envVersion: "develop" } }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    canIUse: () => true,
    nextTick: (task: () => void) => setTimeout(task, 0),
    createSelectorQuery: emptySelectorQuery,
    getStorageSync: (key: string) => storage.get(key) ?? "",
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getNetworkType: (options?: WxOptions) => settle(options, "success", { networkType: "wifi" }),
    request: (options: WxOptions) => {
      calls.push({ name: "request", options });
      void request(String(options.url), options).then((answer) => {
        if (answer === "offline") void settle(options, "fail", { errMsg: "request:fail" });
        else void settle(options, "success", { ...answer, header: {}, errMsg: "request:ok" });
      });
      return { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
    },
  };
  for (const [name, go] of Object.entries(navigate)) {
    known[name] = (options: WxOptions = {}) => {
      calls.push({ name, options });
      return go(String(options.url ?? "")).then(
        () => settle(options, "success", { errMsg: `${name}:ok` }),
        (error: unknown) => settle(options, "fail", { errMsg: String(error) }),
      );
    };
  }
  const record =
    (name: string): WxFunction =>
    (options) => {
      const isCall = typeof options === "object";
      calls.push({ name, options: isCall ? options : {} });
      return isCall ? settle(options, "success", { errMsg: `${name}:ok` }) : undefined;
    };
  for (const name of RECORDED) known[name] = record(name);
  Object.assign(known, overrides);
  return new Proxy(known, {
    has: () => true,
    get: (target, key) => {
      if (typeof key === "symbol" || key in target || /^(webpack|__)/.test(key)) return Reflect.get(target, key);
      return record(key);
    },
  });
}
