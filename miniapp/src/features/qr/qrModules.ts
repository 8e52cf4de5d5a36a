import { codewordsOf } from "./codewords";
import { drawFormat, layoutOf, type Layout, type Modules } from "./layout";
import { MASKS, penaltyOf } from "./masks";

/** The places of the data: pairs of columns from the right, up and down in turn, past the timing column. */
function dataPlaces({ size, fixed }: Layout): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = isUpward ? size - 1 - step : step;
      places.push(...([right, right - 1] as const).filter((x) => !fixed[y]?.[x]).map((x) => [x, y] as const));
    }
    isUpward = !isUpward;
  }
  return places;
}

function masked(layout: Layout, places: readonly (readonly [number, number])[], mask: number): Modules {
  const modules = layout.modules.map((row) => [...row]);
  drawFormat({ ...layout, modules }, mask);
  for (const [x, y] of places) {
    const row = modules[y];
    if (row !== undefined) row[x] = row[x] !== MASKS[mask]?.(x, y);
  }
  return modules;
}

/**
 * A text as a QR code: error correction level M, the smallest version that holds it.
 *
 * @returns the dark modules, row by row, without the light margin of four modules; `null` when the text is not plain
 *   ASCII or needs more than version 9.
 */
export function qrModules(text: string): Modules | null {
  const written = codewordsOf(text);
  if (written === null) return null;
  const layout = layoutOf(written.version);
  const places = dataPlaces(layout);
  places.forEach(([x, y], place) => {
    const codeword = written.codewords[place >> 3] ?? 0;
    const row = layout.modules[y];
    if (row !== undefined) row[x] = ((codeword >> (7 - (place & 7))) & 1) === 1;
  });
  const candidates = MASKS.map((_, mask) => {
    const modules = masked(layout, places, mask);
    return { modules, penalty: penaltyOf(modules) };
  });
  return candidates.reduce((best, one) => (one.penalty < best.penalty ? one : best)).modules;
}

/** Light modules around a code, without which no camera finds it. */
const QUIET_ZONE = 4;

/** What is drawn: dark runs as one path of an SVG whose view box is `size` wide and high. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** @returns `null` for a text that no code of ours has. */
export function qrDrawing(text: string): QrDrawing | null {
  const modules = qrModules(text);
  if (modules === null) return null;
  const runs = modules.flatMap((row, y) => darkRuns(row).map(([x, length]) => runPath(x, y, length)));
  return { size: modules.length + 2 * QUIET_ZONE, path: runs.join("") };
}

const runPath = (x: number, y: number, length: number): string =>
  `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`;

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs[runs.length - 1];
    if (!isDark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
