import type { EventStreamAsk, EventStreamListener } from "./eventStreamTypes";

/** So many breaks in a row are left to the browser, which comes back after two seconds and says what it had last. */
const OWN_TRIES_AFTER = 3;

/**
 * Listens until it is closed. The browser's own reconnecting (WHATWG HTML, "Server-sent events") sends `Last-Event-ID`,
 * but it gives up for good when the server refuses, and never notices a line that is only silent: both are tried anew
 * here, ever more slowly.
 *
 * @returns the way to close it; undefined where the browser cannot listen.
 */
export function openEventStream(ask: EventStreamAsk, listener: EventStreamListener): (() => void) | undefined {
  if (typeof EventSource === "undefined") return undefined;
  let source: EventSource | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = (): void => {
    const line = new EventSource(`${API_ORIGIN}${ask.path}`);
    source = line;
    for (const name of ask.names) {
      line.addEventListener(name, (event: MessageEvent<string>) => {
        failures = 0;
        watchSilence();
        listener.onEvent({ name, data: event.data });
      });
    }
    line.onerror = () => {
      failures += 1;
      listener.onBroken();
      if (line.readyState === EventSource.CLOSED || failures > OWN_TRIES_AFTER) connectLater();
    };
    watchSilence();
  };
  const connectLater = (): void => {
    source?.close();
    clearTimeout(timer);
    timer = setTimeout(connect, ask.retryDelayMs(failures));
  };
  const watchSilence = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      failures += 1;
      listener.onBroken();
      connectLater();
    }, ask.silenceMs);
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
