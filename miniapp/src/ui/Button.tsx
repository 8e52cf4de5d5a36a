import type { ReactNode } from "react";
import { Press } from "../platform/elements";

interface ButtonProps {
  id: string;
  kind?: "main" | "second" | "plain";
  wide?: boolean;
  label?: string;
  disabled?: boolean;
  expanded?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** One main button a page; the words say what happens. */
export function Button({ kind = "second", wide, children, ...press }: ButtonProps) {
  const className = ["button", `button-${kind}`, ...(wide ? ["button-wide"] : [])].join(" ");
  return (
    <Press {...press} className={className}>
      {children}
    </Press>
  );
}
