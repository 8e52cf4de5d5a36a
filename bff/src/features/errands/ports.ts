/** The line at a place, as somebody who took a number now would meet it. Minutes; `p80` is not exceeded in 80 of 100 cases. */
export interface PlaceWait {
  /** People in the same line. */
  waiting: number;
  p50: number;
  p80: number;
  asOf: Date;
}

/**
 * What errands need to know of lines: the waits for an errand by station. A station of which nobody can say is missing;
 * never rejects, and answers within a moment whatever the store does.
 */
export type WaitsPort = (
  stationIds: readonly string[],
  taskCode: string,
  now: Date,
) => Promise<ReadonlyMap<string, PlaceWait>>;
