export {
  daysToWish,
  heardBody,
  heardMistakes,
  LONGEST_ADDRESS,
  LONGEST_TEXT,
  mayComeHome,
  stepsOf,
  type About,
  type HeardDraft,
  type HeardStep,
} from "./heardForm";
export {
  dueName,
  dueText,
  FOR_WHOM_NAMES,
  heardMark,
  nextText,
  OUTCOME_NAMES,
  PART_NAMES,
  saidIn,
  subjectText,
  visitText,
} from "./heardText";
export { ItemAnswers } from "./ItemAnswers";
export { kindIn, KIND_WORDS, KINDS } from "./kinds";
export { SayButton } from "./SayButton";
export { forgetDrafts, useDraft } from "./useDraft";
