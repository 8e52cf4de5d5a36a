/** What a copy says: for what, for whom, how long. */
export interface CopyDraft {
  purpose: string;
  recipient: string;
  days: number;
}

const SHORTEST = 2;

/** What is wrong with the form, by field; nothing when it can be sent. */
export function copyMistakes({ purpose, recipient }: CopyDraft): { purpose?: string; recipient?: string } {
  return {
    ...(purpose.trim().length < SHORTEST ? { purpose: "请写用来办什么，至少2个字" } : {}),
    ...(recipient.trim().length < SHORTEST ? { recipient: "请写交给谁，至少2个字" } : {}),
  };
}

/** The questions, in the order in which the elder version asks them. */
export const COPY_STEPS = ["purpose", "recipient", "days"] as const;
export type CopyStep = (typeof COPY_STEPS)[number];

/** The next question, or the same one while its answer is missing. */
export function stepAfter(step: CopyStep, draft: CopyDraft): CopyStep {
  const isAnswered = step === "days" || copyMistakes(draft)[step] === undefined;
  return isAnswered ? (COPY_STEPS[COPY_STEPS.indexOf(step) + 1] ?? step) : step;
}

/** The question before; the first one has none. */
export const stepBefore = (step: CopyStep): CopyStep | undefined => COPY_STEPS[COPY_STEPS.indexOf(step) - 1];
