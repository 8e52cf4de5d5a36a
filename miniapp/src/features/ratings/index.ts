import "./ratings.scss";

export { codeIn, counterLink } from "./counterCode";
export { ItemRatings, StationRatings } from "./Figures";
export { GradeChoices } from "./GradeChoices";
export { GradeLine } from "./GradeFace";
export { GRADE_NAMES, isLow } from "./gradeText";
export { RateButton } from "./RateButton";
export { dueText, heldText, isOverdue, nextText, ownerText, promiseText, standingMark, untilText } from "./ratingText";
export { SubjectLines } from "./SubjectLines";
