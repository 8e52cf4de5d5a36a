import { Button } from "@tarojs/components";
import type { WechatPhoneProps } from "./wechatPhoneTypes";

/** WeChat gives the number itself; only its own button may ask. */
export const canAskWechatPhone = true;

export function WechatPhoneButton({ id, disabled, onCode, onRefused, children }: WechatPhoneProps) {
  return (
    <Button
      id={id}
      className="press button button-main button-wide"
      openType="getPhoneNumber"
      disabled={disabled}
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
    >
      {children}
    </Button>
  );
}
