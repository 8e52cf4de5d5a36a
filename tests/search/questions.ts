import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Split = "tune" | "test";
export type Kind = "plain" | "typo" | "pinyin" | "traditional" | "polite" | "negative";

/** A question as a resident would type it, with the items that answer it: 3 the very one, 2 right too, 1 related. */
export interface Question {
  readonly q: string;
  readonly split: Split;
  readonly kind: Kind;
  readonly grades: Readonly<Record<string, number>>;
}

/** From this grade on an item answers the question. */
export const RIGHT_GRADE = 2;

export function readQuestions(split: Split): Question[] {
  const file = fileURLToPath(new URL("./data/questions.jsonl", import.meta.url));
  const lines = readFileSync(file, "utf8").split("\n");
  const questions = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Question);
  return questions.filter((question) => question.split === split);
}
