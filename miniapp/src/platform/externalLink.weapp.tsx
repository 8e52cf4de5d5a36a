import type { ReactNode } from "react";
import { copyText } from "./clipboard";
import { Press } from "./elements";

interface ExternalLinkProps {
  id: string;
  href: string;
  className?: string;
  children: ReactNode;
}

/** WeChat opens no foreign web page from here: the address is copied instead. */
export function ExternalLink({ id, href, className, children }: ExternalLinkProps) {
  return (
    <Press id={id} className={className} onPress={() => void copyText(href)}>
      {children}
    </Press>
  );
}
