import { useEffect, useState } from "react";

const TICK_MS = 500;

/** The BFF's time, renewed twice a second: a desk's own clock may be wrong. UTC milliseconds. */
export function useServerClock(clockAheadMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now + clockAheadMs;
}
