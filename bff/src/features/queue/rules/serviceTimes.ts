/** How long a counter was taken by one ticket: from its first call of the round to its end. */
export interface ServiceSample {
  lineId: string;
  taskCode: string;
  minutes: number;
}

export interface ServiceTimes {
  /** What a counter will need for a ticket of this class. */
  expected(lineId: string, taskCode: string): { meanMinutes: number; variance: number };
  /** What it still needs for one that it has had for `elapsedMinutes`. */
  remaining(lineId: string, taskCode: string, elapsedMinutes: number): { meanMinutes: number; variance: number };
}

/** Used until a hall has served anybody: what the district tells residents on paper. */
export const UNKNOWN_SERVICE_MINUTES = 12;
/** Halls differ in the mean, hardly in the spread: standard deviation over mean of one class's services. */
const USUAL_VARIATION = 0.7;
/** So many services of the next wider group weigh as much as what the class itself has shown. */
const PRIOR_WEIGHT = 4;
const ENOUGH_FOR_REMAINDER = 8;

/**
 * Service times by class, leaning on the line and the hall while the class has shown little.
 *
 * @param samples - recent services of one station, in any order.
 */
export function serviceTimesOf(samples: readonly ServiceSample[]): ServiceTimes {
  const groups = new Map<string, number[]>();
  for (const { lineId, taskCode, minutes } of samples) {
    for (const key of ["", lineId, `${lineId} ${taskCode}`]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [minutes]);
      else group.push(minutes);
    }
  }
  const mean = (lineId: string, taskCode: string): number =>
    ["", lineId, `${lineId} ${taskCode}`].reduce(
      (prior, key) => leanOn(prior, groups.get(key) ?? []),
      UNKNOWN_SERVICE_MINUTES,
    );
  const expected = (lineId: string, taskCode: string) => {
    const meanMinutes = mean(lineId, taskCode);
    return { meanMinutes, variance: (USUAL_VARIATION * meanMinutes) ** 2 };
  };
  return {
    expected,
    remaining: (lineId, taskCode, elapsedMinutes) => {
      const group = groups.get(`${lineId} ${taskCode}`) ?? groups.get(lineId) ?? [];
      const longer = group.filter((minutes) => minutes > elapsedMinutes).map((minutes) => minutes - elapsedMinutes);
      const usual = expected(lineId, taskCode);
      if (longer.length >= ENOUGH_FOR_REMAINDER) return { meanMinutes: average(longer), variance: usual.variance };
      // A service that has outlasted its mean is one of the long ones, not one about to end.
      const meanMinutes = Math.max(usual.meanMinutes - elapsedMinutes, usual.meanMinutes * 0.4);
      return { meanMinutes, variance: usual.variance };
    },
  };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const leanOn = (prior: number, values: readonly number[]): number =>
  (prior * PRIOR_WEIGHT + values.reduce((sum, value) => sum + value, 0)) / (PRIOR_WEIGHT + values.length);
