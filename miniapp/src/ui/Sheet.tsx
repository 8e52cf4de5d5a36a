import type { ReactNode } from "react";
import { Dialog, Heading } from "../platform/elements";
import { Button } from "./Button";

interface SheetProps {
  id: string;
  title: string;
  /** Words of the button that closes it. */
  closeName?: string;
  onClose: () => void;
  children: ReactNode;
}

/** Rises from the bottom over the page; the closing button stands at the bottom centre. */
export function Sheet({ id, title, closeName = "关闭", onClose, children }: SheetProps) {
  return (
    <Dialog id={id} title={title} onClose={onClose}>
      <Heading level={2}>{title}</Heading>
      {children}
      <Button id={`${id}-close`} wide onPress={onClose}>
        {closeName}
      </Button>
    </Dialog>
  );
}
