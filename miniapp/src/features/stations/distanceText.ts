/** Metres in words: by tens below a kilometre, then kilometres with one decimal. */
export function distanceText(metres: number): string {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)}米`;
  return `${(metres / 1000).toFixed(1).replace(/\.0$/, "")}公里`;
}

interface Travel {
  mode: "walk" | "bicycle" | "drive";
  minutes: number;
  metres: number;
  estimated: boolean;
}

const MODE_WORDS: Record<Travel["mode"], string> = { walk: "走路", bicycle: "骑车", drive: "开车" };

/** 走路约9分钟，650米. An estimate says 约. */
export const travelText = ({ mode, minutes, metres, estimated }: Travel): string =>
  `${MODE_WORDS[mode]}${estimated ? "约" : ""}${minutes}分钟，${distanceText(metres)}`;
