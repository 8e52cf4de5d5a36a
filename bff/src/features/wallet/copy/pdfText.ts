/**
 * What the character collection Adobe-GB1 draws, as far as a copy needs it: ASCII, Chinese punctuation and forms, and the
 * characters of GB 18030-2000. A glyph that a reader lacks would be left blank without a word.
 */
const DRAWN =
  /^[\u0020-\u007e\u00b7\u2010-\u2026\u2030\u203b\u2103\u2116\u2160-\u216b\u2460-\u249b\u3000-\u3017\u3400-\u4db5\u4e00-\u9fa5\uff01-\uff5e\uffe5]$/;

/** Text that can be drawn: any other character is marked by the geta sign and its number, as printers do. */
export const drawable = (text: string): string =>
  [...text]
    .map((character) => {
      if (DRAWN.test(character)) return character;
      if (/\s|\p{C}/u.test(character)) return " ";
      const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `〓(U+${number})`;
    })
    .join("");

const isHalfWidth = (character: string): boolean => character >= " " && character <= "~";

/** In the unit of `size`. The document's font declares these widths, so that every reader draws the same line. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (isHalfWidth(character) ? size / 2 : size), 0);

/** Lines of at most `width`. Chinese breaks anywhere; so do numbers here, rather than leave the sheet. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && textWidth(line + character, size) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

/** As a PDF writes text: hexadecimal UTF-16, high byte first. */
export const hexText = (text: string): string => `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
