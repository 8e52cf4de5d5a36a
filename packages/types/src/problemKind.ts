export interface ProblemKind {
  status: number;
  title: string;
  /** What the resident reads: what went wrong and what to do next. */
  detail: string;
  /** May the same request be sent again unchanged? */
  retry: boolean;
}
