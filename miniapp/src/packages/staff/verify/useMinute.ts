import { useEffect, useState } from "react";

/** As long as the service itself tells it. */
const SHOWN_SECONDS = 60;

/**
 * Seconds that are left of the minute, which begins with the first call and is counted here: the desk's own clock may be
 * wrong. A page in the background ticks too slowly, and a clock can be set back: the larger of both counts.
 *
 * @param onOver - called once, when none is left.
 */
export function useMinute(onOver: () => void): number {
  const [startedAt] = useState(() => Date.now());
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const passed = Math.max(ticks, Math.floor((Date.now() - startedAt) / 1000));
  const left = Math.max(0, SHOWN_SECONDS - passed);
  useEffect(() => {
    if (left === 0) onOver();
  }, [left === 0]);
  return left;
}
