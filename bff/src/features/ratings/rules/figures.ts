import type { Grade, RatingFigures } from "@yanta/types";
import { GRADES, isLow, isSatisfied } from "./grades";

/** How often a grade was given, and how many of those were put right; mistaken ratings left out. */
export interface GradeCount {
  grade: Grade;
  count: number;
  rectified: number;
}

/** The public figures: of first grades only, since a second one answers the reply and not the service. */
export function figuresOf(
  counts: readonly GradeCount[],
  nameOf: (grade: Grade) => string,
): Omit<RatingFigures, "asOf"> {
  const byGrade = new Map(counts.map((one) => [one.grade, one]));
  const sum = (isWanted: (grade: Grade) => boolean, of: "count" | "rectified"): number =>
    GRADES.filter(isWanted).reduce((total, grade) => total + (byGrade.get(grade)?.[of] ?? 0), 0);
  const total = sum(() => true, "count");
  const low = sum(isLow, "count");
  const rectified = sum(isLow, "rectified");
  return {
    total,
    grades: GRADES.map((grade) => ({ grade, name: nameOf(grade), count: byGrade.get(grade)?.count ?? 0 })),
    ...(total === 0 ? {} : { satisfiedShare: sum(isSatisfied, "count") / total }),
    low,
    rectified,
    ...(low === 0 ? {} : { rectifiedShare: rectified / low }),
  };
}
