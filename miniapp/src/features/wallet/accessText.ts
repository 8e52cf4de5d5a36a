import type { AccessRow } from "@yanta/types";

/** What a row says below its sentence: the errand, what was wanted and given, and why nothing came of it. */
export function accessFacts({ errand, requested, given, succeeded, why }: AccessRow): string[] {
  return [
    ...(errand === undefined ? [] : [`办的事：${errand}`]),
    ...(requested.length > 0 ? [`想看：${requested.join("、")}`] : []),
    ...(given.length > 0 ? [`看到：${given.join("、")}`] : []),
    ...(succeeded ? [] : [`没成功：${why ?? "没有给出信息"}`]),
  ];
}

/** What others did; one's own looks are most of the list, and nothing new to whoever reads it. */
export const byOthers = (rows: readonly AccessRow[]): AccessRow[] => rows.filter(({ who }) => who !== "self");
