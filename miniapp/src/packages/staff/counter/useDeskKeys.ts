import { useEffect, useRef } from "react";
import { useOnTop } from "../../../features/staff";
import { watchKeys } from "../../../platform/keyboard";
import { actionOfKey, type DeskAction } from "./deskKeys";

interface DeskKeysProps {
  /** A dialog is open: the keys wait. */
  paused: boolean;
  onAction: (action: DeskAction) => void;
}

/** The counter's keys. A held key is one press, whatever it is; the browser never sees a key that the counter knows. */
export function useDeskKeys(props: DeskKeysProps): void {
  const latest = useRef(props);
  latest.current = props;
  const isOnTop = useOnTop();
  useEffect(
    () =>
      watchKeys((press) => {
        if (!isOnTop.current) return false;
        // A held Enter would press the button that has just got the focus.
        if (press.key === "Enter" && press.isHeld && !press.isTyping) return true;
        const action = actionOfKey(press);
        if (!action) return false;
        const { paused, onAction } = latest.current;
        if (!press.isHeld && !paused) onAction(action);
        return true;
      }),
    [isOnTop],
  );
}
