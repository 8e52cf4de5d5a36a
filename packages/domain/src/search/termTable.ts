const INITIAL_SIZE = 1 << 17;
/** Knuth's multiplier spreads neighbouring numbers over the table. */
const MULTIPLIER = 0x9e3779b1;

/** Numbers terms in the order they come: a hash table in two flat arrays, which a phone fills in a fraction of a `Map`'s time. */
export class TermTable {
  private keys = new Int32Array(INITIAL_SIZE).fill(-1);
  private ids = new Int32Array(INITIAL_SIZE);
  private terms: number[] = [];

  get size(): number {
    return this.terms.length;
  }

  /** The term with this number. */
  termOf(id: number): number {
    return this.terms[id] ?? -1;
  }

  /** -1 when the term is unknown. */
  idOf(term: number): number {
    const slot = this.slotOf(term);
    return this.keys[slot] === term ? (this.ids[slot] ?? -1) : -1;
  }

  has(term: number): boolean {
    return this.idOf(term) >= 0;
  }

  /** The term's number, a new one if it had none. */
  add(term: number): number {
    const slot = this.slotOf(term);
    if (this.keys[slot] === term) return this.ids[slot] ?? -1;
    this.keys[slot] = term;
    this.ids[slot] = this.terms.length;
    this.terms.push(term);
    if (this.terms.length * 2 > this.keys.length) this.grow();
    return this.terms.length - 1;
  }

  private slotOf(term: number): number {
    const last = this.keys.length - 1;
    let slot = (Math.imul(term, MULTIPLIER) >>> 8) & last;
    while (this.keys[slot] !== -1 && this.keys[slot] !== term) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const size = this.keys.length * 2;
    this.keys = new Int32Array(size).fill(-1);
    this.ids = new Int32Array(size);
    this.terms.forEach((term, id) => {
      const slot = this.slotOf(term);
      this.keys[slot] = term;
      this.ids[slot] = id;
    });
  }
}
