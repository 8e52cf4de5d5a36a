import type { Grade } from "@yanta/types";

/** 差评: the last two of the five grades (GB/T 39734-2020, 9.2). */
export const isLow = (grade: Grade): boolean => grade <= 2;
/** 满意率 counts 基本满意 too. */
export const isSatisfied = (grade: Grade): boolean => !isLow(grade);
/** From the best down. */
export const GRADES: readonly Grade[] = [5, 4, 3, 2, 1];
