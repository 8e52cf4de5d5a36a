import Taro from "@tarojs/taro";
import type { PayParameters } from "@yanta/types";

/**
 * WeChat's payment sheet. Whatever it says when it closes, only WeChat's server knows whether money has moved.
 *
 * @returns whether the sheet was shown and has closed.
 */
export async function openPaySheet(parameters: PayParameters): Promise<boolean> {
  try {
    await Taro.requestPayment(parameters);
  } catch {
    // Cancelled, failed, or the answer was lost: the same question to the server follows.
  }
  return true;
}
