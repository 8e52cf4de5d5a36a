import { useEffect } from "react";
import { keepBright } from "../../platform/brightScreen";
import { hideFromCapture, watchCapture } from "../../platform/capture";

/** Pictures of the screen show nothing while something private stands on it. */
export function useHiddenFromCapture(isPrivate: boolean): void {
  useEffect(() => (isPrivate ? hideFromCapture() : undefined), [isPrivate]);
}

/** The phone while a code is on its screen: bright, awake, hidden from pictures; all of it given back afterwards. */
export function useCodeScreen(isShowing: boolean, onCapture: () => void): void {
  useHiddenFromCapture(isShowing);
  useEffect(() => (isShowing ? keepBright() : undefined), [isShowing]);
  useEffect(() => (isShowing ? watchCapture(onCapture) : undefined), [isShowing, onCapture]);
}
