import { TermTable } from "./termTable";

/** For each term the phrases that hold it, in rising order, in one flat array. */
export interface Postings {
  readonly terms: TermTable;
  /** Phrases of term t stand from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly phrases: Uint16Array;
  /** In how many families a term occurs. */
  readonly familyCounts: Uint16Array;
}

/** Collects (term, phrase) pairs. Phrases have to come in rising order, and those of one family together. */
export class PostingsBuilder {
  private readonly table = new TermTable();
  private terms = new Uint32Array(1 << 16);
  private owners = new Uint16Array(1 << 16);
  private size = 0;
  private readonly lastPhrase: number[] = [];
  private readonly lastFamily: number[] = [];
  private readonly counts: number[] = [];
  private readonly familyCounts: number[] = [];

  add(term: number, phrase: number, family: number): void {
    const id = this.table.add(term);
    if (id === this.counts.length) {
      this.lastPhrase.push(-1);
      this.lastFamily.push(-1);
      this.counts.push(0);
      this.familyCounts.push(0);
    }
    if (this.lastPhrase[id] === phrase) return;
    this.lastPhrase[id] = phrase;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    if (this.lastFamily[id] !== family) {
      this.lastFamily[id] = family;
      this.familyCounts[id] = (this.familyCounts[id] ?? 0) + 1;
    }
    this.push(id, phrase);
  }

  private push(id: number, phrase: number): void {
    if (this.size === this.terms.length) this.grow();
    this.terms[this.size] = id;
    this.owners[this.size] = phrase;
    this.size += 1;
  }

  private grow(): void {
    const terms = new Uint32Array(this.size * 2);
    const owners = new Uint16Array(this.size * 2);
    terms.set(this.terms);
    owners.set(this.owners);
    this.terms = terms;
    this.owners = owners;
  }

  /** A counting sort by term keeps the phrases of each term in rising order. */
  build(): Postings {
    const starts = new Uint32Array(this.counts.length + 1);
    this.counts.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count));
    const next = starts.slice();
    const phrases = new Uint16Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      const id = this.terms[at] ?? 0;
      const place = next[id] ?? 0;
      phrases[place] = this.owners[at] ?? 0;
      next[id] = place + 1;
    }
    return { terms: this.table, starts, phrases, familyCounts: Uint16Array.from(this.familyCounts) };
  }
}
