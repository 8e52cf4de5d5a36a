/** What a resident wants done with the thing: 新办, 变更, 延续, 补领, 注销, 查询. */
export type ItemAction = "apply" | "change" | "renew" | "reissue" | "cancel" | "query";
export type ItemAudience = "person" | "business" | "both";

/** Everything the index is built from, packed in strings so that the phone can carry it. See `unpack.ts`. */
export interface SearchData {
  /** The words that `families`, `items`, `elsewhere` and `thesaurus` are written with. See `unpackWords`. */
  readonly letters: string;
  readonly pairs: string;
  /** One family a line: name | asks. */
  readonly families: string;
  /** One item a line, in the order of the families: plain name | official name | asks. */
  readonly items: string;
  /** One near-miss a line: family index or nothing | where | phone | ways to say it. */
  readonly elsewhere: string;
  /** One group of synonyms a line. */
  readonly thesaurus: string;
  /** Three numbers a family: topic, life event, number of items. */
  readonly familyFacts: string;
  /** One item a line: how many characters of the code before it shares, and the rest without the ending. */
  readonly codes: string;
  /** Four numbers an item: ending of the code, department, action, audience. */
  readonly itemFacts: string;
  readonly codeEndings: string;
  readonly departments: string;
  /** Traditional characters as distances | numbers of their simplified forms among the words. */
  readonly traditional: string;
  /** Spellings | characters as distances | their spellings | the same two for second readings. */
  readonly syllables: string;
  /** Task codes shown before anything is typed, one a line. */
  readonly popular: string;
}

export interface FamilyEntry {
  /** The task code of its first item: unique, and stable while the family lives. */
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly lifeEvent: string;
  readonly asks: readonly string[];
  /** Indexes into `Lexicon.items`. */
  readonly members: readonly number[];
}

export interface ItemEntry {
  readonly taskCode: string;
  readonly name: string;
  readonly plainName: string;
  readonly department: string;
  readonly action: ItemAction;
  readonly audience: ItemAudience;
  readonly asks: readonly string[];
  readonly family: number;
}

/** Something that sounds alike but is done by another body. `family` is -1 when no family is near. */
export interface ElsewhereEntry {
  readonly family: number;
  readonly where: string;
  readonly phone: string;
  readonly says: readonly string[];
}

export interface Lexicon {
  readonly families: readonly FamilyEntry[];
  readonly items: readonly ItemEntry[];
  readonly elsewhere: readonly ElsewhereEntry[];
}

/** An item that the store knows and the lexicon does not yet: found by its official name. */
export interface ExtraItem {
  readonly taskCode: string;
  readonly name: string;
  readonly department: string;
}

export type MatchedBy = "name" | "plainName" | "ask" | "pinyin" | "sound" | "department" | "code";

export interface SearchMember {
  readonly taskCode: string;
  readonly score: number;
}

export interface SearchHit {
  readonly taskCode: string;
  readonly familyId: string;
  readonly familySize: number;
  /** 0 to about 1.3: how much of the question this item explains. */
  readonly score: number;
  readonly matched: { readonly by: MatchedBy; readonly text: string };
  /** The family's members that fit, best first, the hit itself included. */
  readonly members: readonly SearchMember[];
}

export interface SearchOptions {
  readonly audience?: "person" | "business" | undefined;
  readonly topic?: string | undefined;
  /** Most hits to give back; 20 when absent. */
  readonly limit?: number | undefined;
  /** Leaves out items that are not offered here, before families are folded. */
  readonly include?: ((taskCode: string) => boolean) | undefined;
  /** `false` lists every member of a family on its own. */
  readonly collapse?: boolean | undefined;
}

export interface ElsewhereAnswer {
  readonly what: string;
  readonly where: string;
  readonly phone?: string;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** The district does not do this. `hits` is empty then. */
  readonly notHere: boolean;
  readonly nearest: readonly { readonly name: string; readonly taskCode: string }[];
  readonly elsewhere: readonly ElsewhereAnswer[];
}
