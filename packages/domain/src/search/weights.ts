/** Every number that ranking depends on, with its reason. Tuned on `tests/search/data`, split "tune", only. */

/** A single character says less than two in a row: 证 stands in hundreds of names. */
export const UNIGRAM_WEIGHT = 0.44;
/** Share that a pair keeps when its characters only met by chance. */
export const LEAST_COHESION = 0.25;
/** Two characters that no phrase has in a row are mostly grammar (店要) or a slip: they explain little either way. */
export const UNKNOWN_PAIR_WEIGHT = 0.12;
/** A character that occurs nowhere in the lexicon hints at something the district does not do. */
export const UNKNOWN_CHARACTER_WEIGHT = 0.5;

/** How much of a term's weight counts when it is met in another guise. */
export const SYNONYM_FACTOR = 0.5;
export const SOUND_FACTOR = 0.6;
/** Typed pinyin is deliberate, not a slip. */
export const PINYIN_FACTOR = 0.95;
export const SINGLE_PINYIN_FACTOR = 0.45;
export const INITIALS_FACTOR = 0.9;
/** Weight of a pair that is known only in another guise, as a share of that guise's weight. */
export const UNCERTAIN_PAIR_SHARE = 0.7;
export const SWAPPED_FACTOR = 0.52;
/** 身份证 typed as 身证, or with a stray character between. */
export const SKIPPED_FACTOR = 0.5;

/** 居往证 for 居住证: the characters on both sides are right. */
export const REPLACED_FACTOR = 0.4;

/** The resident's own words weigh most; official names are long, and long names hold many words by chance. */
export const KIND_WEIGHTS = { ask: 1, plainName: 1, familyName: 1, name: 0.92, elsewhere: 1 } as const;

/** Share of the best single phrase in an item's score; the rest is what all its phrases explain together. */
export const BEST_PHRASE_SHARE = 0.35;
/** Share of the phrase that the question has to contain for full marks: an exact ask wins over a longer one. */
export const PHRASE_COVERAGE_SHARE = 0.32;

/** No action named: the first-time item leads, its 变更/延续/注销 follow. */
export const UNNAMED_ACTION_FACTOR = 1;
export const NAMED_ACTION_BONUS = 1.08;
export const OTHER_ACTION_FACTOR = 0.88;
export const UNNAMED_QUERY_FACTOR = 1;

/** Within a family the action decides more: these come on top of the factors above. */
export const LEAD_UNNAMED_ACTION_FACTOR = 0.69;
export const LEAD_UNNAMED_QUERY_FACTOR = 0.85;
export const LEAD_NAMED_ACTION_BONUS = 1.25;

/** What the member's own phrases say beyond its family's. */
export const LEAD_OWN_SHARE = 0.22;
/** Further members of a family stand behind its leader, by this share of their own score, when they are nearly as good. */
export const EXTRA_MEMBER_FACTOR = 0.85;
export const EXTRA_MEMBER_SHARE = 0.72;
export const MOST_EXTRA_MEMBERS = 2;

export const AUDIENCE_MISMATCH_FACTOR = 0.9;
/** The resident chose a side explicitly: stronger than a word's hint. */
export const AUDIENCE_CHOSEN_FACTOR = 0.8;

/** Hits far behind the best are noise. */
export const LEAST_SHARE_OF_BEST = 0.23;
/** Below this the best item explains too little of the question. */
export const HERE_THRESHOLD = 0.33;
/** A near-miss has to explain the question this much better than any item. */
export const ELSEWHERE_MARGIN = 0.97;
/** An item that explains less than this is doubtful: a near-miss nearly as good is believed. */
export const WEAK_ITEM = 0.65;
export const WEAK_ITEM_MARGIN = 0.85;
/** It was noted beside one family; where another family's item is found first, it has to be far better. */
export const ELSEWHERE_STRANGER_MARGIN = 1.15;
/** and at least this well in itself. */
export const ELSEWHERE_THRESHOLD = 0.35;
/** Talk (哪个好吃) is an errand only when an item explains it as well as this. */
export const SMALL_TALK_THRESHOLD = 0.75;
