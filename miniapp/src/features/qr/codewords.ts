import { errorCorrectionOf } from "./errorCorrection";

/** Blocks of one length: how many, and the data codewords of each. */
type BlockGroup = readonly [blocks: number, dataCodewords: number];

interface LevelM {
  /** Error correction codewords of every block. */
  correction: number;
  groups: readonly BlockGroup[];
}

/**
 * ISO/IEC 18004, table 9, error correction level M, versions 1 to 9. A licence code needs version 8; a denser code is read
 * badly by old cameras, so none is drawn.
 */
const VERSIONS: readonly LevelM[] = [
  { correction: 10, groups: [[1, 16]] },
  { correction: 16, groups: [[1, 28]] },
  { correction: 26, groups: [[1, 44]] },
  { correction: 18, groups: [[2, 32]] },
  { correction: 24, groups: [[2, 43]] },
  { correction: 16, groups: [[4, 27]] },
  { correction: 18, groups: [[4, 31]] },
  {
    correction: 22,
    groups: [
      [2, 38],
      [2, 39],
    ],
  },
  {
    correction: 22,
    groups: [
      [3, 36],
      [2, 37],
    ],
  },
];

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const ALPHANUMERIC_MODE = 0b0010;
const BYTE_MODE = 0b0100;
const MODE_BITS = 4;
/** Of versions 1 to 9. */
const COUNT_BITS = 9;
const BYTE_COUNT_BITS = 8;
const BYTE_BITS = 8;
const PAIR_BITS = 11;
const SINGLE_BITS = 6;
const PADDING = [0b11101100, 0b00010001] as const;

const capacityOf = ({ groups }: LevelM): number => groups.reduce((sum, [blocks, data]) => sum + blocks * data, 0);

const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, place) => (value >> (width - 1 - place)) & 1);

/** Space to tilde: what every scanner reads alike in byte mode. */
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** A text as bits, in the mode that needs the fewest. @returns `null` when it is not plain ASCII. */
function segmentBits(text: string): number[] | null {
  return alphanumericBits(text) ?? (PRINTABLE_ASCII.test(text) ? byteBits(text) : null);
}

const byteBits = (text: string): number[] => [
  ...bitsOf(BYTE_MODE, MODE_BITS),
  ...bitsOf(text.length, BYTE_COUNT_BITS),
  ...Array.from(text).flatMap((character) => bitsOf(character.charCodeAt(0), BYTE_BITS)),
];

/** @returns `null` when the text has a character that the mode does not know. */
function alphanumericBits(text: string): number[] | null {
  const values = Array.from(text, (character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return null;
  const bits = [...bitsOf(ALPHANUMERIC_MODE, MODE_BITS), ...bitsOf(values.length, COUNT_BITS)];
  for (let at = 0; at < values.length; at += 2) {
    const [first = 0, second] = values.slice(at, at + 2);
    bits.push(...(second === undefined ? bitsOf(first, SINGLE_BITS) : bitsOf(first * 45 + second, PAIR_BITS)));
  }
  return bits;
}

/** Ended, filled to whole codewords, and filled up. */
function dataCodewords(bits: readonly number[], capacity: number): number[] {
  const terminator = Math.min(4, capacity * 8 - bits.length);
  const ended = [...bits, ...bitsOf(0, terminator)];
  const whole = [...ended, ...bitsOf(0, (8 - (ended.length % 8)) % 8)];
  const codewords = Array.from({ length: whole.length / 8 }, (_, place) =>
    whole.slice(place * 8, place * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
  const padding = Array.from({ length: capacity - codewords.length }, (_, place) => PADDING[place % 2] ?? 0);
  return [...codewords, ...padding];
}

/** First codewords of all blocks, then the second ones …: damage in one place spreads over the blocks. */
function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => place).flatMap((place) =>
    blocks.flatMap((block) => block.slice(place, place + 1)),
  );
}

function blocksOf(data: readonly number[], { groups }: LevelM): number[][] {
  let at = 0;
  return groups.flatMap(([count, length]) =>
    Array.from({ length: count }, () => {
      at += length;
      return data.slice(at - length, at);
    }),
  );
}

export interface QrCodewords {
  version: number;
  /** Data and error correction, in the order in which they are laid out. */
  codewords: number[];
}

/**
 * The codewords of the smallest QR code at level M that holds a text: capitals and digits in alphanumeric mode, an address
 * in byte mode.
 *
 * @returns `null` when the text is not plain ASCII or needs more than version 9.
 */
export function codewordsOf(text: string): QrCodewords | null {
  const bits = segmentBits(text);
  if (bits === null) return null;
  const index = VERSIONS.findIndex((level) => bits.length <= capacityOf(level) * 8);
  const level = VERSIONS[index];
  if (level === undefined) return null;
  const blocks = blocksOf(dataCodewords(bits, capacityOf(level)), level);
  const correction = blocks.map((block) => errorCorrectionOf(block, level.correction));
  return { version: index + 1, codewords: [...interleaved(blocks), ...interleaved(correction)] };
}
