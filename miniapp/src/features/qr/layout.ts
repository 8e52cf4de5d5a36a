/** A square of modules, row by row; true is dark. */
export type Modules = boolean[][];

/** The parts of a code that do not depend on what it says. */
export interface Layout {
  size: number;
  modules: Modules;
  /** Modules that hold no data. */
  fixed: Modules;
}

/** Centres of the alignment patterns, versions 1 to 9 (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
];
const TIMING = 6;
const FIRST_VERSION_WITH_NUMBER = 7;

export const sizeOf = (version: number): number => 17 + 4 * version;

export const squareOf = (size: number): Modules => Array.from({ length: size }, () => Array<boolean>(size).fill(false));

/** Sets a module that holds no data; outside the square nothing happens, so that patterns may overlap its edge. */
function fix({ size, modules, fixed }: Layout, [x, y]: readonly [number, number], isDark: boolean): void {
  const row = modules[y];
  const fixedRow = fixed[y];
  if (row === undefined || fixedRow === undefined || x < 0 || x >= size) return;
  row[x] = isDark;
  fixedRow[x] = true;
}

/** Rings around a centre: dark and light by their distance from it. */
function drawRings(layout: Layout, [centreX, centreY]: readonly [number, number], isDark: readonly boolean[]): void {
  const reach = isDark.length - 1;
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const distance = Math.max(Math.abs(dx), Math.abs(dy));
      fix(layout, [centreX + dx, centreY + dy], isDark[distance] ?? false);
    }
  }
}

/** From the centre outwards; the last ring of a finder is the light one that parts it from the data. */
const FINDER = [true, true, false, true, false] as const;
const ALIGNMENT_RINGS = [true, false, true] as const;

function drawAlignment(layout: Layout, version: number): void {
  const centres = ALIGNMENT[version - 1] ?? [];
  const last = centres[centres.length - 1];
  for (const y of centres) {
    for (const x of centres) {
      const isInFinder = (x === TIMING && (y === TIMING || y === last)) || (x === last && y === TIMING);
      if (!isInFinder) drawRings(layout, [x, y], ALIGNMENT_RINGS);
    }
  }
}

/** A number of up to six bits with the remainder that protects it: BCH, as annexes C and D of the standard use it. */
function protectedBits(value: number, generator: number, width: number): number {
  let remainder = value << width;
  for (let bit = width + 5; bit >= width; bit -= 1) {
    if ((remainder >> bit) & 1) remainder ^= generator << (bit - width);
  }
  return (value << width) | remainder;
}

function drawVersion(layout: Layout, version: number): void {
  if (version < FIRST_VERSION_WITH_NUMBER) return;
  const bits = protectedBits(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit += 1) {
    const isDark = ((bits >> bit) & 1) === 1;
    const [along, across] = [layout.size - 11 + (bit % 3), Math.floor(bit / 3)];
    fix(layout, [along, across], isDark);
    fix(layout, [across, along], isDark);
  }
}

const LEVEL_M = 0b00;
const FORMAT_MASK = 0b101010000010010;

/** Level M and the mask, twice: along the first finder, and shared by the other two. */
export function drawFormat(layout: Layout, mask: number): void {
  const { size } = layout;
  const bits = protectedBits((LEVEL_M << 3) | mask, 0x537, 10) ^ FORMAT_MASK;
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((bits >> bit) & 1) === 1;
    // The timing pattern's row and column are stepped over.
    const past = bit < 6 ? bit : bit + 1;
    fix(layout, bit < 8 ? [8, past] : [14 - bit + (bit === 8 ? 1 : 0), 8], isDark);
    fix(layout, bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit], isDark);
  }
  fix(layout, [8, size - 8], true);
}

/** Finders, timing, alignment, version, and the place of the format, which is drawn with the mask. */
export function layoutOf(version: number): Layout {
  const size = sizeOf(version);
  const layout = { size, modules: squareOf(size), fixed: squareOf(size) };
  for (let at = 0; at < size; at += 1) {
    fix(layout, [TIMING, at], at % 2 === 0);
    fix(layout, [at, TIMING], at % 2 === 0);
  }
  for (const centre of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    drawRings(layout, centre, FINDER);
  }
  drawAlignment(layout, version);
  drawVersion(layout, version);
  drawFormat(layout, 0);
  return layout;
}
