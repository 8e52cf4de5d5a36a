import type { Item, Station } from "../catalogue";
import type { ItemCells, LineData } from "./data";

/** 业务类别: items that the same counters serve; what a queue and its bookings are kept for. */
export interface Line {
  /** `<stationId>.<letter>`. */
  lineId: string;
  stationId: string;
  letter: string;
  name: string;
}

export interface LineCounter {
  /** `<stationId>.W<number>`; the number is the one on the wall. */
  counterId: string;
  name: string;
  /** Lines the counter can be opened for. */
  lineIds: string[];
}

/** Places a cell has, by whom they are kept for. */
export interface Capacity {
  online: number;
  phone: number;
  walkIn: number;
}

type StationFacts = Pick<Station, "stationId" | "level" | "counters">;
type ItemFacts = Pick<Item, "name" | "department">;

/** The lines of a station, in the order of their letters; a kiosk has none, its machines take no numbers. */
export function linesOf(station: StationFacts, data: LineData): Line[] {
  const { letters } = data.levels[station.level];
  return data.lines
    .filter(({ letter }) => letters.includes(letter) && station.counters.length > 0)
    .map(({ letter, name }) => ({
      lineId: `${station.stationId}.${letter}`,
      stationId: station.stationId,
      letter,
      name,
    }));
}

/**
 * The line that serves an item: the one of its department where the station has it, else the first (综合受理).
 *
 * @returns undefined where no numbers are taken. Whether the item is done here at all is the catalogue's to say.
 */
export function lineOf(station: StationFacts, item: ItemFacts, data: LineData): Line | undefined {
  const lines = linesOf(station, data);
  const letter = data.lines.find(({ departments }) => departments.includes(item.department))?.letter;
  return lines.find((line) => line.letter === letter) ?? lines[0];
}

/** Consecutive cells an item needs; the first rule whose words occur in its name decides. */
export function cellsOf(item: Pick<Item, "name">, data: LineData): ItemCells {
  const rule = data.cells.rules.find(({ words }) => words.some((word) => item.name.includes(word)));
  return rule?.cells ?? data.cells.default;
}

/** Counters that call numbers. A counter named after a department serves its line, the others every line. */
export function countersOf(station: StationFacts, data: LineData): LineCounter[] {
  const lines = linesOf(station, data);
  if (lines.length === 0) return [];
  return station.counters.flatMap(({ name, kind }, index) => {
    if (data.counters.withoutLines.includes(kind)) return [];
    const named = data.counters.letters.find(({ words }) => words.some((word) => name.includes(word)))?.letters;
    const own = lines.filter(({ letter }) => named === undefined || named.includes(letter));
    const served = own.length === 0 ? lines : own;
    const number = index + 1;
    return [
      {
        counterId: `${station.stationId}.W${number}`,
        name: `${number}号窗口`,
        lineIds: served.map(({ lineId }) => lineId),
      },
    ];
  });
}
