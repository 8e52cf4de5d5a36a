import type { ProblemKind } from "./problemKind";

/** Refusals where the work itself is watched over. */
export const oversightProblems = {
  /** It has been delivered, has come in a good version, or was never there. */
  "dead-letter-not-found": {
    status: 404,
    title: "没有这一条",
    detail: "没有找到这一条，可能已经送到。请刷新列表再看。",
    retry: false,
  },
  /** Too late, perhaps sent already, or somebody else's to mend. */
  "retry-not-possible": {
    status: 409,
    title: "不能再送",
    detail: "这一条不能由我们再送，请核实后写明原因，放到一边。",
    retry: false,
  },
} as const satisfies Record<string, ProblemKind>;
