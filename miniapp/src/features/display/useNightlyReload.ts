import { useEffect, useState } from "react";
import { reloadApp } from "../../platform/reload";
import { isStale, serverTime, type Board } from "./board";
import { nextReloadAt } from "./nightlyReload";

/**
 * Loads the screen anew once a night, so that it gets the app's new edition and never runs for months. Never while the
 * line is broken: a page that cannot be loaded would stay dark until somebody comes with a keyboard.
 *
 * @param now - this device's clock, as `useHallDisplay` gives it.
 */
export function useNightlyReload(board: Board, now: number): void {
  const [reloadAt, setReloadAt] = useState<number>();
  const isHeard = board.heard !== undefined;
  useEffect(() => {
    if (isHeard) setReloadAt((known) => known ?? nextReloadAt(serverTime(board, now), Math.random()));
  }, [isHeard]);
  const isDue = reloadAt !== undefined && serverTime(board, now) >= reloadAt && !isStale(board, now);
  useEffect(() => {
    if (isDue) reloadApp();
  }, [isDue]);
}
