import type { Grade } from "@yanta/types";
import { Box, Press, Words } from "../../platform/elements";
import { GradeFace } from "./GradeFace";
import { GRADE_NAMES } from "./gradeText";

const GRADES: readonly Grade[] = [5, 4, 3, 2, 1];

interface GradeChoicesProps {
  id: string;
  /** Nothing before one is chosen: no grade is chosen for anybody. */
  value: Grade | undefined;
  onChoose: (grade: Grade) => void;
}

/** The five grades, one as easy to choose as the other: same size, same colour, each with its word. */
export function GradeChoices({ id, value, onChoose }: GradeChoicesProps) {
  return (
    <Box className="grades" role="radiogroup" label="您满意吗">
      {GRADES.map((grade) => {
        const isChosen = grade === value;
        return (
          <Press
            key={grade}
            id={`${id}-${grade}`}
            role="radio"
            label={GRADE_NAMES[grade]}
            checked={isChosen}
            className={isChosen ? "grade grade-chosen" : "grade"}
            onPress={() => onChoose(grade)}
          >
            <GradeFace grade={grade} />
            <Words className="grow">{GRADE_NAMES[grade]}</Words>
            <Words className={isChosen ? "tick tick-on" : "tick"} decorative />
          </Press>
        );
      })}
    </Box>
  );
}
