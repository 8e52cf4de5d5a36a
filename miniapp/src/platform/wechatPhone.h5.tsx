import type { ReactNode } from "react";
import type { WechatPhoneProps } from "./wechatPhoneTypes";

/** A browser is given no number: an SMS code takes its place. */
export const canAskWechatPhone = false;

export const WechatPhoneButton: (props: WechatPhoneProps) => ReactNode = () => null;
