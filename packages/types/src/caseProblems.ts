import type { ProblemKind } from "./problemKind";

/** Refusals of cases. */
export const caseProblems = {
  /** Nothing under this number for this person. A wrong tail is answered alike, so that numbers cannot be tried out. */
  "case-not-found": {
    status: 404,
    title: "没有查到",
    detail: "没有查到这个办件，请核对办件编号和证件号后几位，或拨打12345询问。",
    retry: false,
  },
  /** Too many wrong tails for one number or from one place; the limit also holds for a right one that comes after them. */
  "lookup-limited": {
    status: 429,
    title: "查得太多了",
    detail: "查错的次数太多，请过一小时再试，或登录后在“我的办件”里查看。",
    retry: true,
  },
} as const satisfies Record<string, ProblemKind>;
