import Taro from "@tarojs/taro";

export const canPaste = true;

/** What was copied last; nothing when the resident does not give it. */
export async function pasteText(): Promise<string | undefined> {
  try {
    return (await Taro.getClipboardData()).data || undefined;
  } catch {
    return undefined;
  }
}
