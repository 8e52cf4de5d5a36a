import { describe, expect, test } from "@jest/globals";
import { drawCopy } from "./copyPage";
import { pdfOf, SHEET } from "./pdfDocument";
import { drawable, textWidth, wrapped } from "./pdfText";

const notes = [
  { label: "用途", value: "租房备案" },
  { label: "接收方", value: "某某房屋中介（小寨店）" },
  { label: "加注件有效期至", value: "2026年12月1日" },
];
const copy = {
  heading: "电子证照加注件",
  typeName: "居民身份证",
  rows: [
    { label: "姓名", value: "买买提·吐尔逊" },
    { label: "住址", value: "陕西省西安市雁塔区小寨东路196号某某家属院1号楼2单元301室（原2号楼）" },
  ],
  notes,
  watermark: "仅供某某房屋中介用于租房备案",
  warning: "只可用于上述用途。",
};
const madeAt = new Date("2026-11-24T10:00:00+08:00");
const made = (changes: Partial<typeof copy> = {}): string =>
  pdfOf({ title: "居民身份证加注件", drawing: drawCopy({ ...copy, ...changes }), madeAt }).toString("latin1");

/** What a reader draws, piece by piece, in order. */
const piecesOf = (pdf: string): { size: number; x: number; y: number; text: string }[] =>
  [...pdf.matchAll(/F1 ([\d.]+) Tf (?:\S+ ){4}(\S+) (\S+) Tm <([0-9a-f]+)> Tj/g)].map(([, size, x, y, hex = ""]) => ({
    size: Number(size),
    x: Number(x),
    y: Number(y),
    text: Buffer.from(hex, "hex").swap16().toString("utf16le"),
  }));

describe("the file of a copy", () => {
  test("is found its way in: header, table of objects, each of them where the table says", () => {
    const pdf = made();
    expect(pdf.startsWith("%PDF-1.4\n")).toBe(true);
    expect(pdf.endsWith("%%EOF\n")).toBe(true);
    const tableAt = Number(/startxref\n(\d+)\n/.exec(pdf)?.[1]);
    const [, count = "0"] = /^xref\n0 (\d+)\n0000000000 65535 f \n/.exec(pdf.slice(tableAt)) ?? [];
    const rows = [...pdf.slice(tableAt).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(rows).toHaveLength(Number(count) - 1);
    rows.forEach((offset, index) => expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`)));
    const [, length, drawing] = /\/Length (\d+)>>\nstream\n([^]*)\nendstream/.exec(pdf) ?? [];
    expect(drawing).toHaveLength(Number(length));
  });

  test("names everything that it points to", () => {
    const pdf = made();
    const objects = new Set([...pdf.matchAll(/^(\d+) 0 obj$/gm)].map(([, number]) => number));
    const pointedTo = [...pdf.matchAll(/(\d+) 0 R/g)].map(([, number]) => number);
    expect(pointedTo.filter((number) => !objects.has(number))).toEqual([]);
    expect(pdf).toContain("/Encoding/UniGB-UCS2-H");
  });
});

describe("a copy", () => {
  test("says every value, what it is for, for whom and until when", () => {
    const text = piecesOf(made())
      .map((piece) => piece.text)
      .join("");
    for (const { label, value } of [...copy.rows, ...notes]) expect(text).toContain(label + value);
    expect(text).toContain(copy.typeName);
  });

  test("bears its purpose all over the sheet, over the values", () => {
    const pieces = piecesOf(made());
    const marks = pieces.filter(({ text }) => text === copy.watermark);
    expect(marks.length).toBeGreaterThan(8);
    expect(pieces.slice(-marks.length)).toEqual(marks);
  });

  test("breaks a long value instead of leaving the sheet, and stays on it with the longest licence", () => {
    const long = { label: "住址", value: "雁".repeat(80) };
    const pieces = piecesOf(made({ rows: Array.from({ length: 12 }, () => long) })).filter(
      ({ text }) => text !== copy.watermark,
    );
    expect(pieces.every(({ size, x, text }) => x >= 0 && x + textWidth(text, size) <= SHEET.width)).toBe(true);
    expect(Math.min(...pieces.map(({ y }) => y))).toBeGreaterThan(20);
  });
});

describe("text of a copy", () => {
  test.each([
    { says: "Chinese, digits and letters", text: "张三 610113X", drawn: "张三 610113X" },
    { says: "the dot of names from Xinjiang", text: "阿卜杜拉·买买提", drawn: "阿卜杜拉·买买提" },
    { says: "a character that readers have no glyph for, by its number", text: "𠮷田", drawn: "〓(U+20BB7)田" },
    { says: "a newer character of names", text: "龦", drawn: "〓(U+9FA6)" },
    { says: "a control character, as a blank", text: "a\tb", drawn: "a b" },
  ])("draws $says", ({ text, drawn }) => {
    expect(drawable(text)).toBe(drawn);
  });

  test("is measured in half and full widths, and loses nothing when it is broken", () => {
    expect(textWidth("张3", 10)).toBe(15);
    const lines = wrapped("小寨东路196号1号楼", 10, 40);
    expect(lines).toEqual(["小寨东路", "196号1号", "楼"]);
    expect(wrapped("", 10, 40)).toEqual([""]);
  });
});
