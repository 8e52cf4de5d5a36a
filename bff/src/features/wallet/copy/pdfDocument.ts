import { hexText } from "./pdfText";

/** A4 in points of 1/72 inch; the origin is the lower left corner. */
export const SHEET = { width: 595, height: 842 } as const;

export interface PdfParts {
  title: string;
  /** Operators of the one page (ISO 32000-1, annex A). Its font is `/F1`; `/Faint` draws see-through. */
  drawing: string;
  madeAt: Date;
}

/**
 * The font is named, not embedded: STSong-Light with the encoding UniGB-UCS2-H belongs to those that every reader supplies
 * (ISO 32000-1, 9.7.5.2; Adobe-GB1). Half-width characters are half as wide, all others full.
 */
const FONT =
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>";
const CID_FONT =
  "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>" +
  "/FontDescriptor 6 0 R/DW 1000/W[1 95 500]>>";
const DESCRIPTOR =
  "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880" +
  "/Descent -120/CapHeight 880/StemV 93>>";
const FAINT = "<</Type/ExtGState/ca 0.14/CA 0.14>>";

/** A PDF 1.4 of one A4 page (ISO 32000-1). Everything in it is ASCII, so that a character is a byte. */
export function pdfOf({ title, drawing, madeAt }: PdfParts): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${SHEET.width} ${SHEET.height}]/Contents 7 0 R` +
      `/Resources<</Font<</F1 4 0 R>>/ExtGState<</Faint ${FAINT}>>>>>>`,
    FONT,
    CID_FONT,
    DESCRIPTOR,
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    `<</Title ${hexText(`\ufeff${title}`)}/CreationDate(D:${stampOf(madeAt)})>>`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const tableAt = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 8 0 R>>\nstartxref\n${tableAt}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** `20261124020000Z`. */
const stampOf = (instant: Date): string => `${instant.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
