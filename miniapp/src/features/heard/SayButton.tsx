import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import type { About } from "./heardForm";

interface SayButtonProps {
  /** What it is about: the form then does not ask it. */
  about: About;
  wide?: boolean;
  children: string;
}

/** The way from a case or a place to all the ways of being heard. */
export function SayButton({ about, wide, children }: SayButtonProps) {
  return (
    <Button id="say-something" wide={wide} onPress={() => openPage("/packages/heard/start/index", { ...about })}>
      {children}
    </Button>
  );
}
