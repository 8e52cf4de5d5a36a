/** `¥20.00`. */
export const shownAmount = (fen: number): string => `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];

/**
 * 人民币大写, as receipts are written (《会计基础工作规范》 第五十二条): 1680.32 → 壹仟陆佰捌拾元叁角贰分.
 *
 * @param fen - 0 to 99999999999999.
 */
export function amountInWords(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? "" : `${wholeInWords(yuan)}元`;
  if (jiao === 0 && rest === 0) return whole === "" ? "零元整" : `${whole}整`;
  const tenths = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : whole === "" ? "" : "零";
  return `${whole}${tenths}${rest > 0 ? `${DIGITS.charAt(rest)}分` : "整"}`;
}

function wholeInWords(yuan: number): string {
  let words = "";
  let left = yuan;
  for (let group = 0; left > 0; group += 1) {
    const four = left % 10_000;
    left = Math.floor(left / 10_000);
    if (four === 0) continue;
    // A gap between groups is said once: 壹万零伍.
    const isLow = four < 1_000 && left > 0;
    words = `${isLow ? "零" : ""}${fourInWords(four)}${GROUPS[group] ?? ""}${words}`;
  }
  return words;
}

function fourInWords(four: number): string {
  let words = "";
  let left = four;
  for (let place = 0; left > 0; place += 1) {
    const digit = left % 10;
    left = Math.floor(left / 10);
    if (digit > 0) words = `${DIGITS.charAt(digit)}${PLACES[place] ?? ""}${words}`;
    else if (words !== "" && !words.startsWith("零")) words = `零${words}`;
  }
  return words;
}
