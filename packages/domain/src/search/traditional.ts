/** From a traditional or variant character to its simplified one. */
export type TraditionalTable = ReadonlyMap<string, string>;

/** Unpacks `SearchData.traditional`: pairs of characters without separators. */
export function traditionalTable(packed: string): TraditionalTable {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < packed.length; at += 2) table.set(packed.charAt(at), packed.charAt(at + 1));
  return table;
}

export function toSimplified(character: string, table: TraditionalTable): string {
  return table.get(character) ?? character;
}
