import { useEffect, useRef } from "react";
import { useOnTop } from "../../../features/staff";
import { focusField, watchKeys } from "../../../platform/keyboard";

interface VerifyKeys {
  /** The field that a scanner types into. */
  codeField: string;
  onClear: () => void;
}

/** Esc clears. A scanner types like a keyboard: wherever the focus is, what it types goes into its field. */
export function useVerifyKeys(props: VerifyKeys): void {
  const latest = useRef(props);
  latest.current = props;
  const isOnTop = useOnTop();
  useEffect(
    () =>
      watchKeys(({ key, ctrl, isTyping }) => {
        if (!isOnTop.current) return false;
        if (key === "Escape") {
          latest.current.onClear();
          return true;
        }
        // The space bar presses the button that has the focus, and no code begins with a space.
        if (!isTyping && !ctrl && key.length === 1 && key !== " ") focusField(latest.current.codeField);
        return false;
      }),
    [isOnTop],
  );
}
