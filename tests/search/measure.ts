import { search, type SearchAnswer, type SearchIndex } from "@yanta/domain/search";
import { type Question, RIGHT_GRADE } from "./questions";

export interface Measures {
  readonly count: number;
  /** Share of questions with a right item among the first 1, 3, 10. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt10: number;
  readonly ndcgAt10: number;
  /** Share answered "not here". */
  readonly notHere: number;
}

export interface Outcome {
  readonly question: Question;
  readonly answer: SearchAnswer;
  /** Place of the first right item from 0; -1 when there is none. */
  readonly place: number;
}

export function ask(index: SearchIndex, questions: readonly Question[]): Outcome[] {
  return questions.map((question) => {
    const answer = search(index, question.q);
    const place = answer.hits.findIndex((hit) => (question.grades[hit.taskCode] ?? 0) >= RIGHT_GRADE);
    return { question, answer, place };
  });
}

export function measure(outcomes: readonly Outcome[]): Measures {
  const share = (holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length / outcomes.length;
  const within = (first: number): number => share(({ place }) => place >= 0 && place < first);
  return {
    count: outcomes.length,
    recallAt1: within(1),
    recallAt3: within(3),
    recallAt10: within(10),
    ndcgAt10: outcomes.reduce((sum, outcome) => sum + ndcg(outcome), 0) / outcomes.length,
    notHere: share(({ answer }) => answer.notHere),
  };
}

/** Gain 2^grade − 1, discounted by log2 of the place; 1 is the best order of all graded items. */
function ndcg({ question, answer }: Outcome): number {
  const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);
  const best = Object.values(question.grades)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, place) => sum + gain(grade, place), 0);
  const got = answer.hits
    .slice(0, 10)
    .reduce((sum, hit, place) => sum + gain(question.grades[hit.taskCode] ?? 0, place), 0);
  return best === 0 ? 0 : got / best;
}
