import type { CaseSummary } from "@yanta/types";

const OVER: ReadonlySet<CaseSummary["state"]> = new Set(["decided", "delivered", "notAccepted", "withdrawn"]);

/** What has to be done first; then what runs, by its due day; then what is over, the latest first. */
export function mostPressingFirst(a: CaseSummary, b: CaseSummary): number {
  return rank(a) - rank(b) || byDay(a, b) || (a.projectNo < b.projectNo ? -1 : 1);
}

function rank({ todo, state }: CaseSummary): number {
  if (todo !== undefined && state !== "notAccepted") return 0;
  return OVER.has(state) ? 2 : 1;
}

function byDay(a: CaseSummary, b: CaseSummary): number {
  if (OVER.has(a.state)) return compare(b.lastStepAt ?? "", a.lastStepAt ?? "");
  return compare(a.dueOn ?? a.aboutOn ?? "9999", b.dueOn ?? b.aboutOn ?? "9999");
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
