import type { Modules } from "./layout";

/** Where each mask turns a module over; `x` is the column, `y` the row (ISO/IEC 18004, table 10). */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const LIKE_A_FINDER = ["10111010000", "00001011101"] as const;

/** Runs of five and more, and stretches that look like a finder. */
function linePenalty(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  const length = runs.reduce((sum, run) => sum + run.length - 2, 0);
  let finders = 0;
  for (let at = 0; at + 11 <= line.length; at += 1) {
    const stretch = line.slice(at, at + 11);
    if (LIKE_A_FINDER.some((pattern) => pattern === stretch)) finders += 1;
  }
  return length + finders * 40;
}

function squarePenalty(modules: Modules): number {
  let squares = 0;
  for (let y = 0; y + 1 < modules.length; y += 1) {
    for (let x = 0; x + 1 < modules.length; x += 1) {
      const corner = modules[y]?.[x];
      const isOneColour =
        modules[y]?.[x + 1] === corner && modules[y + 1]?.[x] === corner && modules[y + 1]?.[x + 1] === corner;
      if (isOneColour) squares += 1;
    }
  }
  return squares * 3;
}

/** How hard a code is to read (ISO/IEC 18004, 7.8.3): the mask with the least is taken. */
export function penaltyOf(modules: Modules): number {
  const rows = modules.map((row) => row.map(Number).join(""));
  const columns = modules.map((_, x) => modules.map((row) => Number(row[x] ?? false)).join(""));
  const lines = [...rows, ...columns].reduce((sum, line) => sum + linePenalty(line), 0);
  const dark = rows.join("").replace(/0/g, "").length;
  const percent = (dark * 100) / (modules.length * modules.length);
  return lines + squarePenalty(modules) + Math.floor(Math.abs(percent - 50) / 5) * 10;
}
