import { useState } from "react";
import { forgetInTab, keepInTab, readTab } from "../../platform/tabMemory";

/**
 * What is being written, kept while the app runs and no longer: going back loses nothing, and nothing stays on a phone
 * that is handed on.
 *
 * @param about - the visit or case; each has words of its own.
 */
export function useKeptWords(about: string) {
  const key = `rating-words:${about}`;
  const [words, setWords] = useState(() => {
    const kept = readTab(key);
    return typeof kept === "string" ? kept : "";
  });
  const change = (typed: string) => {
    setWords(typed);
    keepInTab(key, typed);
  };
  return { words, change, drop: () => forgetInTab(key) };
}
