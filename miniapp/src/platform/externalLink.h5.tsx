import type { ReactNode } from "react";

interface ExternalLinkProps {
  id: string;
  href: string;
  className?: string;
  children: ReactNode;
}

/** Leaves the app in a new tab, without telling the other site where from. */
export function ExternalLink({ id, href, className, children }: ExternalLinkProps) {
  return (
    <a id={id} className={className} href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
