import type { Grade } from "@yanta/types";

/** The five grades as GB/T 39734-2020 words them. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  5: "非常满意",
  4: "满意",
  3: "基本满意",
  2: "不满意",
  1: "非常不满意",
};

/** 差评: the last two. Something follows them. */
export const isLow = (grade: Grade): boolean => grade <= 2;

/** 96%, 96.4%. Cut and not rounded: a single low grade never reads 100%. @param share - 0…1. */
export function shareText(share: number): string {
  const tenths = Math.floor(share * 1000 + 1e-9);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}
