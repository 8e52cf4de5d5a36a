import type { Failure, NearestSlot } from "../../../features/answers";
import { momentText, RefusedSlot } from "../../../features/booking";
import { ProblemLine } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";

interface RefusedProps {
  failure: Failure | undefined;
  onTake: (slot: NearestSlot) => void;
  onChooseAgain: () => void;
}

/** Why the time cannot be had. The nearest one here is taken by one press; one at another place is told to the caller. */
export function Refused({ failure, onTake, onChooseAgain }: RefusedProps) {
  if (!failure) return null;
  const { alternative } = failure;
  if (!alternative) {
    return (
      <Box className="stack">
        <ProblemLine failure={failure} />
        {failure.kind === "refused" ? (
          <Button id="choose-again" wide onPress={onChooseAgain}>
            看别的时间
          </Button>
        ) : null}
      </Box>
    );
  }
  if (alternative.stationName === undefined) {
    return <RefusedSlot {...{ failure, onTake, onChooseAgain }} spoken={false} />;
  }
  return (
    <Box className="stack">
      <ProblemLine failure={failure} />
      <Words className="block">
        {`这里没有别的时间。${alternative.stationName}最近的是${momentText(Date.parse(alternative.startsAt), false)}，请来电人打那里的电话约。`}
      </Words>
    </Box>
  );
}
