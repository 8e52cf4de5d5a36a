/** Most syllables a character may have: 行 is xing and hang. */
export const READINGS = 2;

export interface SyllableTable {
  /** Spelling to the number shared by all spellings that sound alike to a careless ear. */
  readonly idOf: ReadonlyMap<string, number>;
  /** `READINGS` numbers for each UTF-16 unit; 0 means none. */
  readonly readings: Uint16Array;
  /** First letter of the first reading, as a character code; 0 means none. */
  readonly initials: Uint8Array;
  /** Most frequent numbers first is not promised; the size bounds the numbers. */
  readonly size: number;
}

/** Unpacks `SearchData.syllables`. Numbers begin at 1 so that 0 can mean "no reading". */
export function syllableTable(packed: string): SyllableTable {
  const idOf = new Map<string, number>();
  const classes = new Map<string, number>();
  const readings = new Uint16Array(0x10000 * READINGS);
  const initials = new Uint8Array(0x10000);
  for (const group of packed.split(",")) {
    const spelling = (/^[a-z]+/.exec(group) ?? [""])[0];
    const folded = foldSpelling(spelling);
    const id = classes.get(folded) ?? classes.size + 1;
    classes.set(folded, id);
    idOf.set(spelling, id);
    for (let at = spelling.length; at < group.length; at += 1) addReading(readings, group.charCodeAt(at), id);
    for (let at = spelling.length; at < group.length; at += 1) {
      const code = group.charCodeAt(at);
      if (initials[code] === 0) initials[code] = spelling.charCodeAt(0);
    }
  }
  return { idOf, readings, initials, size: classes.size + 1 };
}

function addReading(readings: Uint16Array, code: number, id: number): void {
  const first = code * READINGS;
  if (readings[first] === 0) readings[first] = id;
  else if (readings[first] !== id) readings[first + 1] = id;
}

/** zh/z, ch/c, sh/s, ing/in and eng/en are mixed up by speakers here and by voice keyboards: one class each. */
export function foldSpelling(spelling: string): string {
  return spelling
    .replace(/^zh/, "z")
    .replace(/^ch/, "c")
    .replace(/^sh/, "s")
    .replace(/ing$/, "in")
    .replace(/eng$/, "en")
    .replace(/v/, "u");
}
