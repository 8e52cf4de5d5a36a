import type { Item, Station } from "../catalogue";
import { lineData, type ItemCells } from "./data";
import { cellsOf, countersOf, lineOf, linesOf, type Capacity, type Line, type LineCounter } from "./rules";

export type { Capacity, Line, LineCounter } from "./rules";
export type { ItemCells } from "./data";

/** @see linesOf */
export const linesAt = (station: Station): Line[] => linesOf(station, lineData);

/** @see lineOf */
export const lineFor = (station: Station, item: Item): Line | undefined => lineOf(station, item, lineData);

/** @see cellsOf */
export const cellsFor = (item: Item): ItemCells => cellsOf(item, lineData);

/** @see countersOf */
export const countersAt = (station: Station): LineCounter[] => countersOf(station, lineData);

/** Places in each cell of a line: by the level of its station. */
export const capacityOf = (station: Pick<Station, "level">): Capacity => lineData.levels[station.level].capacity;
