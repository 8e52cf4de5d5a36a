import type { ErrandPlace } from "@yanta/types";
import { Words } from "../../platform/elements";
import { clockText } from "../../ui/clockText";
import { placeWaitText } from "./waitWords";

/** How long the line is at a place; nothing where nobody can say. */
export function WaitLine({ wait }: Pick<ErrandPlace, "wait">) {
  if (!wait) return null;
  const asOf = clockText(Date.parse(wait.asOf), { now: Date.now(), spoken: false });
  return <Words className="block t-small t-strong digits">{placeWaitText(wait, asOf)}</Words>;
}
