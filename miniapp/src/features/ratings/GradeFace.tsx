import type { Grade } from "@yanta/types";
import { Box, Words } from "../../platform/elements";
import { GRADE_NAMES } from "./gradeText";

/** A drawn face for who reads with effort; the word beside it says the same. */
export function GradeFace({ grade }: { grade: Grade }) {
  return (
    <Words className={`face face-${grade}`} decorative>
      <Words className="face-mouth" />
    </Words>
  );
}

/** A grade as it was given. */
export function GradeLine({ id, grade }: { id?: string; grade: Grade }) {
  return (
    <Box id={id} className="grade-line">
      <GradeFace grade={grade} />
      <Words className="t-strong">{GRADE_NAMES[grade]}</Words>
    </Box>
  );
}
