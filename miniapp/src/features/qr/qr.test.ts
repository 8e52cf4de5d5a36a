import { describe, expect, test } from "@jest/globals";
import { codewordsOf } from "./codewords";
import { errorCorrectionOf } from "./errorCorrection";
import { qrDrawing, qrModules } from "./qrModules";

/** The format of a code as its first copy says it, highest bit first: column 8 upwards, then row 8 leftwards. */
function formatOf(text: string): string {
  const modules = qrModules(text) ?? [];
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => [8, y] as const);
  const rest = [7, 5, 4, 3, 2, 1, 0].map((x) => [x, 8] as const);
  return [...places, ...rest]
    .map(([x, y]) => Number(modules[y]?.[x] ?? false))
    .reverse()
    .join("");
}

/** ISO/IEC 18004, table C.1: level M with each mask. */
const FORMATS_OF_M = [
  "101010000010010",
  "101000100100101",
  "101111001111100",
  "101101101001011",
  "100010111111001",
  "100000011001110",
  "100111110010111",
  "100101010100000",
];

describe("a QR code", () => {
  test("writes HELLO WORLD as every textbook does", () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    const correction = [196, 35, 39, 119, 235, 215, 231, 226, 93, 23];
    expect(errorCorrectionOf(data, 10)).toEqual(correction);
    expect(codewordsOf("HELLO WORLD")).toEqual({ version: 1, codewords: [...data, ...correction] });
  });

  test.each([
    { characters: 20, version: 1 },
    { characters: 21, version: 2 },
    { characters: 178, version: 7 },
    { characters: 210, version: 8 },
    { characters: 221, version: 8 },
    { characters: 222, version: 9 },
    { characters: 262, version: 9 },
  ])("of $characters characters is version $version", ({ characters, version }) => {
    expect(codewordsOf("A".repeat(characters))?.version).toBe(version);
    expect(qrModules("A".repeat(characters))?.length).toBe(17 + 4 * version);
  });

  // ISO/IEC 18004, table 7: level M in byte mode.
  test.each([
    { characters: 14, version: 1 },
    { characters: 15, version: 2 },
    { characters: 122, version: 7 },
    { characters: 123, version: 8 },
    { characters: 180, version: 9 },
  ])("of $characters small letters is version $version", ({ characters, version }) => {
    expect(codewordsOf("a".repeat(characters))?.version).toBe(version);
  });

  test("writes an address in byte mode, its length first", () => {
    expect(codewordsOf("https:")?.codewords.slice(0, 9)).toEqual([64, 102, 135, 71, 71, 7, 51, 160, 236]);
  });

  test("is none for Chinese, or more than version 9 holds", () => {
    expect([codewordsOf("证"), codewordsOf("A".repeat(263)), codewordsOf("a".repeat(181))]).toEqual([null, null, null]);
    expect(qrDrawing("证")).toBeNull();
  });

  test.each(["HELLO WORLD", "ZB1:0", "A".repeat(210)])("names its level and mask: %s", (text) => {
    expect(FORMATS_OF_M).toContain(formatOf(text));
  });

  test("carries its version from 7 on, as the standard's annex D prints it", () => {
    const modules = qrModules("A".repeat(178)) ?? [];
    const bits = Array.from({ length: 18 }, (_, bit) =>
      Number(modules[Math.floor(bit / 3)]?.[modules.length - 11 + (bit % 3)] ?? false),
    );
    expect(bits.reverse().join("")).toBe("000111110010010100");
  });

  test("is drawn inside a margin of four light modules", () => {
    const drawing = qrDrawing("HELLO WORLD");
    expect(drawing?.size).toBe(21 + 8);
    expect(drawing?.path.startsWith("M4 4h7v1h-7z")).toBe(true);
  });
});
