/** A range of minutes: an estimate is no promise. 约12到20分钟. */
export function rangeText({ p50, p80 }: { p50: number; p80: number }): string {
  if (p80 <= 1) return "约1分钟";
  return p80 > p50 ? `约${Math.max(1, p50)}到${p80}分钟` : `约${p50}分钟`;
}
