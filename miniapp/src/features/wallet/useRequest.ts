import type { VerificationRequest } from "@yanta/types";
import { useCallback, useEffect, useState } from "react";
import { vibrate } from "../../platform/vibrate";
import { callApi } from "../answers";

const LOOK_MS = 2000;

export interface RequestWatch {
  /** Who asks right now. */
  request?: VerificationRequest;
  /** It is answered, or over. */
  clear: () => void;
}

/** Looks every two seconds whether somebody has scanned a code and asks; a buzz tells that it happened. */
export function useRequest(isWatching: boolean): RequestWatch {
  const [request, setRequest] = useState<VerificationRequest>();
  const isLooking = isWatching && !request;

  useEffect(() => {
    if (!isLooking) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const called = await callApi("listVerificationRequests", {});
      if (stopped) return;
      const [first] = called.ok ? called.data.items : [];
      if (first) {
        vibrate();
        setRequest(first);
      } else timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isLooking]);

  return { request, clear: useCallback(() => setRequest(undefined), []) };
}
