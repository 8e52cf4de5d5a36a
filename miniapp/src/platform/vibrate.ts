import Taro from "@tarojs/taro";

/** A long buzz. Phones and browsers that cannot stay silent. */
export function vibrate(): void {
  try {
    void Promise.resolve(Taro.vibrateLong()).catch(() => undefined);
  } catch {
    // The words on the page say it too.
  }
}
