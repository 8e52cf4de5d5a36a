import { SHEET } from "./pdfDocument";
import { drawable, hexText, textWidth, wrapped } from "./pdfText";

export interface CopyRow {
  label: string;
  value: string;
}

/** What a copy says, from top to bottom. */
export interface CopyText {
  heading: string;
  typeName: string;
  rows: readonly CopyRow[];
  /** What it is for, for whom, until when, and what it was made from. */
  notes: readonly CopyRow[];
  /** Across the sheet, so that no part of it can be used without. */
  watermark: string;
  warning: string;
}

const LEFT = 64;
const VALUES = 184;
const RIGHT = SHEET.width - LEFT;
const TOP = SHEET.height - 72;
/** The lowest line of anything. */
const BOTTOM = 40;

interface Style {
  size: number;
  leading: number;
  gap: number;
}
const SMALL: Style = { size: 9.5, leading: 14, gap: 4 };
/** The first one is taken in which everything stays on the sheet. */
const BODY_STYLES: readonly Style[] = [{ size: 11.5, leading: 17, gap: 7 }, SMALL, { size: 8, leading: 11, gap: 3 }];

/** Longer ones would be cut off by the sheet's edge. */
const LONGEST_MARK = 44;
const NOTES_APART = 24;
/** Two lines, and some air. */
const WARNING_HEIGHT = 44;
const MARK = { size: 15, columnStep: 420, rowStep: 88 } as const;
/** Cosine and sine of 24 degrees. */
const SLOPE = { cos: 0.9135, sin: 0.4067 } as const;

/** Operators that draw a copy on one A4 page. */
export function drawCopy({ heading, typeName, rows, notes, watermark, warning }: CopyText): string {
  const title = [centred(heading, 13, TOP, 0.35), centred(typeName, 22, TOP - 34, 0)];
  const body = bodyOf(rows, TOP - 78 - BOTTOM - heightOf(notes, SMALL) - NOTES_APART - WARNING_HEIGHT);
  const noteTop = body.below - NOTES_APART;
  const frame = table(notes, SMALL, noteTop);
  const last = wrapped(drawable(warning), SMALL.size, RIGHT - LEFT).map((line, index) =>
    textAt(LEFT, frame.below - 12 - index * SMALL.leading, { text: line, size: SMALL.size, grey: 0.25 }),
  );
  const rule = ruleAt(noteTop + SMALL.leading + 4, 0.3);
  return [...title, ...body.drawn, rule, ...frame.drawn, ...last, ...watermarks(watermark)].join("\n");
}

/** In the largest writing that leaves the rest its room. */
function bodyOf(rows: readonly CopyRow[], room: number): Drawn {
  const style = BODY_STYLES.find((one) => heightOf(rows, one) <= room) ?? BODY_STYLES.at(-1) ?? SMALL;
  return table(rows, style, TOP - 78);
}

const heightOf = (rows: readonly CopyRow[], style: Style): number => -table(rows, style, 0).below;

interface Drawn {
  drawn: string[];
  below: number;
}

/** Labels on the left, values on the right, as many lines as a value takes. */
function table(rows: readonly CopyRow[], { size, leading, gap }: Style, top: number): Drawn {
  const drawn: string[] = [];
  let y = top;
  for (const { label, value } of rows) {
    drawn.push(textAt(LEFT, y, { text: drawable(label), size, grey: 0.4 }));
    for (const line of wrapped(drawable(value), size, RIGHT - VALUES)) {
      drawn.push(textAt(VALUES, y, { text: line, size, grey: 0 }));
      y -= leading;
    }
    drawn.push(ruleAt(y + leading - gap, 0.85));
    y -= gap;
  }
  return { drawn, below: y };
}

interface Ink {
  text: string;
  size: number;
  /** 0 is black, 1 is white. */
  grey: number;
}

const textAt = (x: number, y: number, { text, size, grey }: Ink): string =>
  `${grey} g BT /F1 ${size} Tf 1 0 0 1 ${point(x)} ${point(y)} Tm ${hexText(text)} Tj ET`;

function centred(said: string, size: number, y: number, grey: number): string {
  const text = drawable(said);
  return textAt((SHEET.width - textWidth(text, size)) / 2, y, { text, size, grey });
}

const ruleAt = (y: number, grey: number): string => `${grey} G 0.5 w ${LEFT} ${point(y)} m ${RIGHT} ${point(y)} l S`;

/** Over everything else: whoever wipes it out wipes out what lies under it. */
function watermarks(said: string): string[] {
  const characters = [...drawable(said)];
  const text =
    characters.length <= LONGEST_MARK ? characters.join("") : `${characters.slice(0, LONGEST_MARK - 1).join("")}…`;
  const drawn = ["q /Faint gs 0.6 0 0 rg"];
  for (let y = -SHEET.height / 4, row = 0; y < SHEET.height; y += MARK.rowStep, row += 1) {
    for (
      let x = (row % 2) * -160 - 60;
      x < SHEET.width;
      x += Math.max(MARK.columnStep, textWidth(text, MARK.size) + 40)
    ) {
      drawn.push(
        `BT /F1 ${MARK.size} Tf ${SLOPE.cos} ${SLOPE.sin} ${-SLOPE.sin} ${SLOPE.cos} ${point(x)} ${point(y)} Tm ${hexText(text)} Tj ET`,
      );
    }
  }
  return [...drawn, "Q"];
}

const point = (value: number): string => value.toFixed(2);
