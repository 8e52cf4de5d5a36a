import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useReducer, useState } from "react";
import { afterNews, emptyBoard, type Board } from "./board";
import { listenToHall } from "./listenToHall";

const TICK_MS = 1_000;

/** Follows a hall while the page is on top. `now` moves every second, by this device's clock. */
export function useHallDisplay(stationId: string | undefined): { board: Board; now: number } {
  const [board, tell] = useReducer(afterNews, emptyBoard);
  const [now, setNow] = useState(() => Date.now());
  const [onTop, setOnTop] = useState(true);
  useDidShow(() => setOnTop(true));
  useDidHide(() => setOnTop(false));
  useEffect(() => (stationId !== undefined && onTop ? listenToHall(stationId, tell) : undefined), [stationId, onTop]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { board, now };
}
