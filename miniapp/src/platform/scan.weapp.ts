import Taro from "@tarojs/taro";

export const canScan = true;

/** The text of a code that the resident points the camera at; nothing when they turn back. */
export async function scanCode(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true })).result || undefined;
  } catch {
    return undefined;
  }
}
