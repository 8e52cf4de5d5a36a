import Taro from "@tarojs/taro";

/** How much larger than standard the phone's owner reads; 1 where the platform does not say. */
export function fontFactor(): number {
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number };
    // Older WeChat gives the size alone: 16 or 17 is standard.
    return info.fontSizeScaleFactor ?? (info.fontSizeSetting ? info.fontSizeSetting / 17 : 1);
  } catch {
    return 1;
  }
}
