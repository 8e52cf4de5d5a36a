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
  private lastPhrase = new Int32Array(1 << 16);
  private lastFamily = new Int32Array(1 << 16);
  private counts = new Int32Array(1 << 16);
  private familyCounts = new Uint16Array(1 << 16);

  add(term: number, phrase: number, family: number): void {
    const id = this.table.add(term);
    if (id === this.counts.length) this.growTerms();
    // 0 means "none yet", hence one more than the phrase and the family.
    if (this.lastPhrase[id] === phrase + 1) return;
    this.lastPhrase[id] = phrase + 1;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    if (this.lastFamily[id] !== family + 1) {
      this.lastFamily[id] = family + 1;
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
    this.terms = doubled(this.terms, new Uint32Array(this.size * 2));
    this.owners = doubled(this.owners, new Uint16Array(this.size * 2));
  }

  private growTerms(): void {
    const size = this.counts.length * 2;
    this.lastPhrase = doubled(this.lastPhrase, new Int32Array(size));
    this.lastFamily = doubled(this.lastFamily, new Int32Array(size));
    this.counts = doubled(this.counts, new Int32Array(size));
    this.familyCounts = doubled(this.familyCounts, new Uint16Array(size));
  }

  /** A counting sort by term keeps the phrases of each term in rising order. */
  build(): Postings {
    const termCount = this.table.size;
    const starts = new Uint32Array(termCount + 1);
    for (let id = 0; id < termCount; id += 1) starts[id + 1] = (starts[id] ?? 0) + (this.counts[id] ?? 0);
    const next = starts.slice();
    const phrases = new Uint16Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      const id = this.terms[at] ?? 0;
      const place = next[id] ?? 0;
      phrases[place] = this.owners[at] ?? 0;
      next[id] = place + 1;
    }
    return { terms: this.table, starts, phrases, familyCounts: this.familyCounts.slice(0, termCount) };
  }
}

function doubled<Numbers extends { set(from: Numbers): void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
