import Taro from "@tarojs/taro";
import { say } from "./say";

/** Opens the phone with the number filled in: WeChat asks once more, a browser follows `tel:`. */
export function callPhone(phone: string): void {
  const number = phone.replace(/[^\d+]/g, "");
  Taro.makePhoneCall({ phoneNumber: number }).catch((error: { errMsg?: string }) => {
    if (!/cancel/.test(error?.errMsg ?? "")) say(`没拨出去，请直接拨打${phone}`);
  });
}
