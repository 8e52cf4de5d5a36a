import { rangeText } from "../../ui/rangeText";

interface Wait {
  waiting: number;
  p50: number;
  p80: number;
}

/**
 * What a list of places says of a line: 前面约3人，等10到20分钟（10:32）. Nothing where nobody can say.
 *
 * @param asOfText - the wall clock of the estimate.
 */
export function placeWaitText(wait: Wait | undefined, asOfText: string): string {
  if (wait === undefined) return "";
  return `${lineText(wait)}（${asOfText}）`;
}

function lineText({ waiting, p50, p80 }: Wait): string {
  if (waiting === 0 && p80 <= 1) return "现在不用排队";
  const range = rangeText({ p50, p80 });
  return waiting === 0 ? `前面没有人，${range}后轮到` : `前面约${waiting}人，等${range.slice(1)}`;
}
