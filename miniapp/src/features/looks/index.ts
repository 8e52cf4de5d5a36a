export { ASKED_REASONS, ownLookText, REASON_WORDS, reasonText, subjectWords } from "./lookText";
