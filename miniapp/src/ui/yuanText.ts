/** 20元, 20.5元 is written 20.50元. @param fen - integer fen. */
export function yuanText(fen: number): string {
  const [whole, cents] = [Math.floor(fen / 100), fen % 100];
  return cents === 0 ? `${whole}元` : `${whole}.${String(cents).padStart(2, "0")}元`;
}
