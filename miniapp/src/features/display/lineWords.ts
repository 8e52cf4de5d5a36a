import type { HallDisplay } from "@yanta/types";
import { rangeText } from "../../ui/rangeText";

type LineState = HallDisplay["lines"][number];

export interface LineRow {
  lineId: string;
  /** The letter before the numbers of this line. */
  letter: string;
  name: string;
  /** Empty where one need not wait, which says it all. */
  people: string;
  /** Empty when nobody can say. */
  wait: string;
}

/** The lines that people wait in, the longest first; then those that nobody waits in. */
export function lineRows(lines: readonly LineState[]): LineRow[] {
  return [...lines]
    .sort((a, b) => b.waiting - a.waiting)
    .map((line) => ({
      lineId: line.lineId,
      letter: line.lineId.slice(line.lineId.lastIndexOf(".") + 1),
      name: line.name,
      people: peopleWords(line),
      wait: waitWords(line),
    }));
}

const needsNoWait = ({ waiting, p80 }: LineState): boolean => waiting === 0 && p80 !== undefined && p80 <= 1;

function peopleWords(line: LineState): string {
  if (needsNoWait(line)) return "";
  return line.waiting === 0 ? "没人等" : `${line.waiting}人等`;
}

/** How long a newcomer would wait. A line without an open counter has no estimate, and nothing is said. */
function waitWords(line: LineState): string {
  const { p50, p80 } = line;
  if (p50 === undefined || p80 === undefined) return "";
  if (needsNoWait(line)) return "不用等";
  return rangeText({ p50, p80 });
}
