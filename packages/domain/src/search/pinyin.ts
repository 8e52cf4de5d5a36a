/** What segmenting needs to know about syllables. */
export interface SyllableSource {
  readonly idOf: ReadonlyMap<string, number>;
  /** Whether some phrase has these two syllables in a row. */
  readonly follows: (first: number, second: number) => boolean;
}

const LONGEST_SYLLABLE = 6;
/** Fewer syllables win (xian over xi an) unless the lexicon knows the pair. */
const SYLLABLE_COST = 1;
const LONE_VOWEL_COST = 1.6;
const KNOWN_PAIR_GAIN = 0.7;
/** A letter that fits no syllable: a slip of the finger, or an unfinished last syllable. */
const STRAY_LETTER_COST = 2.2;
/** With more stray letters than this the run is no pinyin. */
const MOST_STRAY_SHARE = 0.2;

interface Path {
  readonly cost: number;
  readonly ids: readonly number[];
  readonly stray: number;
}

/** Splits letters typed without spaces (hukouqianyi) into syllable numbers; `undefined` when they are no pinyin. */
export function segmentPinyin(run: string, source: SyllableSource): readonly number[] | undefined {
  const paths: (readonly Path[])[] = [[{ cost: 0, ids: [], stray: 0 }]];
  for (let end = 1; end <= run.length; end += 1) paths.push(pathsTo(end, run, paths, source));
  const best = cheapest(paths[run.length] ?? []);
  if (best === undefined || best.ids.length === 0) return undefined;
  return best.stray <= run.length * MOST_STRAY_SHARE ? best.ids : undefined;
}

/** The cheapest path for each last syllable. */
function pathsTo(end: number, run: string, paths: readonly (readonly Path[])[], source: SyllableSource): Path[] {
  const found: Path[] = [];
  const stray = cheapest(paths[end - 1] ?? []);
  if (stray !== undefined) {
    found.push({ cost: stray.cost + STRAY_LETTER_COST, ids: stray.ids, stray: stray.stray + 1 });
  }
  for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
    const spelling = run.slice(start, end);
    const id = source.idOf.get(spelling);
    const best =
      id === undefined ? undefined : cheapest((paths[start] ?? []).map((path) => extend(path, id, spelling, source)));
    if (best !== undefined) found.push(best);
  }
  return found;
}

function extend(path: Path, id: number, spelling: string, source: SyllableSource): Path {
  const last = path.ids[path.ids.length - 1];
  const gain = last !== undefined && source.follows(last, id) ? KNOWN_PAIR_GAIN : 0;
  const cost = spelling.length === 1 ? LONE_VOWEL_COST : SYLLABLE_COST;
  return { cost: path.cost + cost - gain, ids: path.ids.concat(id), stray: path.stray };
}

function cheapest(paths: readonly Path[]): Path | undefined {
  return paths.reduce<Path | undefined>(
    (best, path) => (best === undefined || path.cost < best.cost ? path : best),
    undefined,
  );
}
