import type { EnquiryKind } from "@yanta/types";

interface KindWords {
  /** On the choice, and as the form's title. */
  name: string;
  /** When to choose it. */
  when: string;
  /** The word of the official kind, on a mark. */
  mark: string;
  glyph: string;
  /** What the form asks, and an example of an answer. */
  question: string;
  example: string;
}

/** The choices in the order of the page: what is chosen most stands first. */
export const KINDS: readonly EnquiryKind[] = ["question", "unresolved", "assistance", "complaint", "suggestion"];

export const KIND_WORDS: Readonly<Record<EnquiryKind, KindWords>> = {
  question: {
    name: "问一问",
    when: "政策、材料、怎么办，不清楚就问",
    mark: "咨询",
    glyph: "问",
    question: "您想问什么？",
    example: "比如：租房子住，办居住证要带哪些材料？",
  },
  unresolved: {
    name: "办不成事",
    when: "跑了没办成，有人接着管",
    mark: "办不成事",
    glyph: "难",
    question: "什么事没办成？卡在哪里？",
    example: "比如：窗口说证明不行，社区又说不开这个证明。",
  },
  assistance: {
    name: "请人帮办",
    when: "不会办、走不动，有人帮您办",
    mark: "帮办代办",
    glyph: "帮",
    question: "要帮您办什么？",
    example: "比如：给母亲办老年证，她走路不方便。",
  },
  complaint: {
    name: "投诉",
    when: "态度不好、推来推去、乱收费",
    mark: "投诉",
    glyph: "诉",
    question: "发生了什么事？",
    example: "比如：哪天、在哪个窗口、怎么说的。",
  },
  suggestion: {
    name: "提建议",
    when: "哪里可以做得更好",
    mark: "建议",
    glyph: "议",
    question: "您有什么建议？",
    example: "比如：中午也留一个窗口。",
  },
};

/** The kind in an address; a question where it names none. */
export const kindIn = (text: string): EnquiryKind => KINDS.find((kind) => kind === text) ?? "question";
