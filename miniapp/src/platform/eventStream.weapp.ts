import type { EventStreamAsk, EventStreamListener } from "./eventStreamTypes";

/** WeChat has no server-sent events: whoever wants to listen asks again and again instead. */
export function openEventStream(_ask: EventStreamAsk, _listener: EventStreamListener): (() => void) | undefined {
  return undefined;
}
