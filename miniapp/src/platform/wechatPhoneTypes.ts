import type { ReactNode } from "react";

export interface WechatPhoneProps {
  id: string;
  disabled?: boolean;
  onCode: (code: string) => void;
  onRefused: () => void;
  children: ReactNode;
}
