/** The form of a rating code: a ticket and a signature (contract, `rateByCode`). */
const CODE = /^[\w-]+\.[\w-]+$/;
const PAGE = "/packages/ratings/counter/index";

/**
 * The address in the QR code of a counter. A browser opens it as it is, and tells no server what stands after the `#`;
 * in WeChat the rule for `?rating` opens the mini-program, which gets the whole address as `q`.
 *
 * @param origin - `https://host` of the app.
 */
export const counterLink = (origin: string, code: string): string =>
  `${origin}/?rating#${PAGE}?code=${encodeURIComponent(code)}`;

/** The code in what was scanned: alone, or in an address, encoded or not. Nothing when there is none. */
export function codeIn(scanned: string): string | undefined {
  const text = decoded(scanned.trim());
  const [, given = text] = /[?&]code=([^&#]*)/.exec(text) ?? [];
  const code = decoded(given);
  return CODE.test(code) ? code : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
