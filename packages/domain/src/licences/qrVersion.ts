/** ISO/IEC 18004, table 7: alphanumeric characters that versions 1, 2, … hold at error correction level M. */
const ALPHANUMERIC_AT_M = [20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600] as const;
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;

/**
 * The smallest QR version at level M that holds a text in alphanumeric mode.
 *
 * @returns `null` when the text has other characters or needs a version above 15, which cheap cameras read badly.
 */
export function qrVersionOf(text: string): number | null {
  if (!ALPHANUMERIC.test(text)) return null;
  const index = ALPHANUMERIC_AT_M.findIndex((capacity) => text.length <= capacity);
  return index < 0 ? null : index + 1;
}
