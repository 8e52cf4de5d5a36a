import { useDidHide, useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useRef, useState } from "react";
import { watchHands } from "../../platform/keyboard";
import { isVisible } from "../../platform/visible";
import type { AnswerOf, Failure } from "../answers";
import { callAsStaff, lookAsStaff } from "./callAsStaff";

export type StationQueue = AnswerOf<"getStationQueue">;
export type CounterState = StationQueue["counters"][number];

const LOOK_MS = 2_000;

export interface QueueLook {
  queue?: StationQueue;
  /** The BFF's clock minus this computer's, as the last answer showed it, in milliseconds. */
  clockAheadMs: number;
  /** The last look failed; the older picture stays readable. */
  failure?: Failure;
  /** Looks at once; resolves when the answer is on the screen. */
  look: () => Promise<void>;
}

/**
 * Looks at a hall every two seconds while the page can be seen. A look keeps the session awake only when somebody has
 * touched the desk since the last one.
 */
export function useStationQueue(stationId: string): QueueLook {
  const [seen, setSeen] = useState<Omit<QueueLook, "look">>({ clockAheadMs: 0 });
  const order = useRef({ asked: 0, shown: 0 });
  const wasTouched = useRef(false);
  const isOnTop = useOnTop();

  useEffect(
    () =>
      watchHands(() => {
        wasTouched.current = true;
      }),
    [],
  );

  const look = useCallback(async () => {
    const turn = (order.current.asked += 1);
    const call = wasTouched.current ? callAsStaff : lookAsStaff;
    wasTouched.current = false;
    const called = await call("getStationQueue", { params: { stationId } });
    // A slow answer must not bring back what a later one has replaced.
    if (turn < order.current.shown) return;
    order.current.shown = turn;
    if (called.ok) setSeen({ queue: called.data, clockAheadMs: Date.parse(called.data.asOf) - Date.now() });
    else setSeen((before) => ({ ...before, failure: called.failure }));
  }, [stationId]);

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      if (isOnTop.current && isVisible()) await look();
      // The next look waits for this answer: a slow network is not asked twice at once.
      if (!stopped) timer = setTimeout(() => void round(), LOOK_MS);
    };
    void round();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [look, isOnTop]);

  return { ...seen, look };
}

/** Whether the page is the one on top: the others of the app stay alive behind it. */
export function useOnTop(): { readonly current: boolean } {
  const onTop = useRef(true);
  useDidShow(() => {
    onTop.current = true;
  });
  useDidHide(() => {
    onTop.current = false;
  });
  return onTop;
}
