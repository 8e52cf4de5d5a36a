const FULL_WIDTH = { first: 0xff01, last: 0xff5e, above: 0xfee0 };

/** What a Chinese input method makes of keys that a code has: they have no full-width form of their own. */
const BY_INPUT_METHOD: Readonly<Record<string, string>> = { "。": ".", "、": "/", "￥": "$", "¥": "$", "\u3000": " " };

/**
 * What a scanner has typed, as the code says it. A scanner types like a keyboard: Caps Lock turns its letters, a Chinese
 * input method widens its signs, and a line end may come along. The alphabet of Base45 (RFC 9285) is upper case and has a
 * space, so a space inside or at the end belongs to the code.
 */
export function scannedText(typed: string): string {
  return [...typed]
    .map((sign) => BY_INPUT_METHOD[sign] ?? narrow(sign))
    .join("")
    .replace(/[\r\n\t]/g, "")
    .trimStart()
    .toUpperCase();
}

function narrow(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= FULL_WIDTH.first && code <= FULL_WIDTH.last ? String.fromCharCode(code - FULL_WIDTH.above) : sign;
}
