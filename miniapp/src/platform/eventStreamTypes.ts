/** What a stream of server-sent events is asked for. */
export interface EventStreamAsk {
  /** Root-relative. */
  path: string;
  /** Names of the events that are wanted. */
  names: readonly string[];
  /** A line that is silent for so long is taken to be dead and opened anew, milliseconds. */
  silenceMs: number;
  /** How long to wait before the next try, by how many have failed in a row; milliseconds. */
  retryDelayMs: (failures: number) => number;
}

export interface EventStreamListener {
  onEvent: (event: { name: string; data: string }) => void;
  /** The line has broken; it is tried again by itself. */
  onBroken: () => void;
}
