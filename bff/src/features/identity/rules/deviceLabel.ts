/** First match wins: iPads and Android phones also name the systems they descend from. */
const DEVICES = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/OpenHarmony|HarmonyOS/i, "鸿蒙手机"],
  [/Android/, "安卓手机"],
  [/Windows/, "Windows 电脑"],
  [/Macintosh/, "苹果电脑"],
  [/Linux/, "Linux 电脑"],
] as const;

/** What a resident reads in 登录过的设备: enough to know their own, less than a fingerprint. */
export function deviceLabel(userAgent: string, via: "weapp" | "h5"): string {
  const device = DEVICES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "其他设备";
  return `${device} · ${via === "weapp" ? "微信小程序" : "网页"}`;
}
