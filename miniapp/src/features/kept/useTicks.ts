import { useState } from "react";
import { keep, readKept } from "../../platform/storage";
import { toggledWord } from "./keptList";

/** The materials of one item that are already in the bag. Kept on the phone. */
export function useTicks(taskCode: string): { ticked: readonly string[]; toggle: (name: string) => void } {
  const key = `ticks:${taskCode}`;
  const [ticked, setTicked] = useState<readonly string[]>(() => keptTicks(key));
  const toggle = (name: string) => {
    const next = toggledWord(ticked, name);
    setTicked(next);
    keep(key, next);
  };
  return { ticked, toggle };
}

function keptTicks(key: string): readonly string[] {
  const kept = readKept(key);
  return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === "string") : [];
}
