import { useDidHide, useDidShow } from "@tarojs/taro";
import type { Ticket } from "@yanta/types";
import { useCallback, useEffect, useRef, useState } from "react";
import { vibrate } from "../../platform/vibrate";
import { isVisible } from "../../platform/visible";
import { callApi, type Failure } from "../answers";
import { alertOf, isOver, isWorthLooking } from "./ticketText";

const POLL_MS = 3000;

export interface LiveTicket {
  ticket?: Ticket;
  /** The last look failed; an older ticket stays readable. */
  failure?: Failure;
  /** Shows the answer of a change at once. */
  show: (ticket: Ticket) => void;
  look: () => void;
}

/**
 * Looks at a ticket every three seconds while the page can be seen, and buzzes when it is near or called. A ticket that is
 * over is looked at a little longer: a clerk who has finished the wrong one takes it back.
 */
export function useLiveTicket(ticketId: string): LiveTicket {
  const [seen, setSeen] = useState<{ ticket?: Ticket; failure?: Failure }>({});
  const last = useRef<Ticket>();
  const looksSinceEnd = useRef(0);
  const onTop = useRef(true);
  useDidShow(() => {
    onTop.current = true;
  });
  useDidHide(() => {
    onTop.current = false;
  });

  const show = useCallback((ticket: Ticket) => {
    if (alertOf(last.current, ticket)) vibrate();
    last.current = ticket;
    looksSinceEnd.current = isOver(ticket) ? looksSinceEnd.current + 1 : 0;
    setSeen({ ticket });
  }, []);
  const look = useCallback(async () => {
    const called = await callApi("getTicket", { params: { ticketId } });
    if (called.ok) show(called.data);
    else setSeen({ ticket: last.current, failure: called.failure });
  }, [ticketId, show]);

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      const isWorthIt = isWorthLooking(last.current, looksSinceEnd.current);
      if (onTop.current && isVisible() && isWorthIt) await look();
      // The next look waits for this answer: a slow network is not asked twice at once.
      if (!stopped) timer = setTimeout(() => void round(), POLL_MS);
    };
    void round();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [look]);

  return { ...seen, show, look: () => void look() };
}
