import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useReducer, useRef, useState } from "react";
import { afterNews, emptyBoard, type Board } from "./board";
import { listenToHall } from "./listenToHall";
import { hasSlept } from "./nightlyReload";

const TICK_MS = 1_000;

/** Follows a hall while the page is on top. `now` moves every second, by this device's clock. */
export function useHallDisplay(stationId: string | undefined): { board: Board; now: number } {
  const [board, tell] = useReducer(afterNews, emptyBoard);
  const { now, sleeps } = useTicks();
  const [onTop, setOnTop] = useState(true);
  useDidShow(() => setOnTop(true));
  useDidHide(() => setOnTop(false));
  // A line from before a sleep may seem to stand for minutes: it is opened anew at once.
  useEffect(
    () => (stationId !== undefined && onTop ? listenToHall(stationId, tell) : undefined),
    [stationId, onTop, sleeps],
  );
  return { board, now };
}

/** Every second, and how often the device has slept. */
function useTicks(): { now: number; sleeps: number } {
  const [ticks, setTicks] = useState(() => ({ now: Date.now(), sleeps: 0 }));
  const last = useRef(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      const woke = hasSlept(last.current, now);
      last.current = now;
      setTicks(({ sleeps }) => ({ now, sleeps: woke ? sleeps + 1 : sleeps }));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return ticks;
}
