import { readSyllables, searchData, type SearchIndex } from "@yanta/domain/search";
import type { Kind, Question } from "./questions";

/** Ways to wrap a question that change nothing about it. */
const POLITE: readonly ((question: string) => string)[] = [
  (question) => `你好，请问${question}怎么办理？`,
  (question) => `麻烦问一下，${question}需要什么材料`,
  (question) => `师傅，我想问哈${question}咋弄哩`,
  (question) => `您好，我要${question}，应该去哪里办？谢谢`,
  (question) => `帮我查一下${question}，要怎么弄呀`,
];

type Noise = (question: string, seed: number) => string;

/** Noisy variants of plain questions. The same question always gets the same variant. */
export function noisy(questions: readonly Question[], kind: Kind, index: SearchIndex): Question[] {
  const noise = noiseOf(kind, index);
  return questions.map((question) => ({ ...question, kind, q: noise(question.q, seedOf(question.q)) }));
}

function noiseOf(kind: Kind, index: SearchIndex): Noise {
  if (kind === "polite") return (question, seed) => (POLITE[seed % POLITE.length] ?? String)(question);
  if (kind === "traditional") return traditionalNoise(index);
  if (kind === "pinyin") return pinyinNoise();
  if (kind === "typo") return typoNoise();
  return (question) => question;
}

function traditionalNoise({ traditional }: SearchIndex): Noise {
  const written = new Map(Array.from(traditional.entries()).map(([other, simplified]) => [simplified, other]));
  return (question) => eachCharacter(question, (character) => written.get(character) ?? character);
}

/** Every third with spaces between syllables, the rest in one run. */
function pinyinNoise(): Noise {
  const spellings = spellingsOf();
  return (question, seed) => {
    const between = seed % 3 === 0 ? " " : "";
    return eachCharacter(question, (character) => (spellings.get(character) ?? character) + between).trim();
  };
}

/** In turn: a character of the same sound, one dropped, two swapped. */
function typoNoise(): Noise {
  const spellings = spellingsOf();
  const alike = new Map<string, string>();
  spellings.forEach((spelling, character) => alike.set(spelling, (alike.get(spelling) ?? "") + character));
  return (question, seed) => {
    const at = seed % Math.max(1, question.length - 1);
    const [before, after] = [question.slice(0, at), question.slice(at + 1)];
    if (seed % 3 === 1 && question.length > 3) return before + after;
    if (seed % 3 === 2 && question.length > 3) return before + after.charAt(0) + question.charAt(at) + after.slice(1);
    const others = (alike.get(spellings.get(question.charAt(at)) ?? "") ?? "").replace(question.charAt(at), "");
    return before + (others.charAt(seed % Math.max(1, others.length)) || question.charAt(at)) + after;
  };
}

function spellingsOf(): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { character, spelling } of readSyllables(searchData.syllables)) {
    if (!spellings.has(character)) spellings.set(character, spelling);
  }
  return spellings;
}

const eachCharacter = (text: string, change: (character: string) => string): string =>
  text.split("").map(change).join("");

/** FNV-1a: small, and the same everywhere. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text.split("")) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
