export { buildIndex, type SearchIndex } from "./buildIndex";
export { searchData } from "./data";
export { type ItemLexicon, lexiconLookup, lexiconOf } from "./lexiconOf";
export { search } from "./search";
export { readSyllables } from "./syllables";
export type {
  ElsewhereAnswer,
  ExtraItem,
  ItemAction,
  ItemAudience,
  MatchedBy,
  SearchAnswer,
  SearchData,
  SearchHit,
  SearchMember,
  SearchOptions,
} from "./types";
export { unpackLexicon } from "./unpack";
