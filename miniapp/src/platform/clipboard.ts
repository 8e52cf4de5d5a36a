import Taro from "@tarojs/taro";
import { say } from "./say";

/** Copies a text and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text });
    say("已复制");
  } catch {
    say("没复制成，请长按文字复制");
  }
}
