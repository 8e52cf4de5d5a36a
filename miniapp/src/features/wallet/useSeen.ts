import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import { isVisible } from "../../platform/visible";

const LOOK_MS = 1000;

/** Whether somebody can see the page now: it is on top, and the app or the tab is not covered. */
export function useSeen(): boolean {
  const onTop = useRef(true);
  const [isSeen, setSeen] = useState(true);
  useDidShow(() => {
    onTop.current = true;
    setSeen(isVisible());
  });
  useDidHide(() => {
    onTop.current = false;
    setSeen(false);
  });
  useEffect(() => {
    const timer = setInterval(() => setSeen(onTop.current && isVisible()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return isSeen;
}
