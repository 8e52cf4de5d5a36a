import type { Failure } from "../../../features/answers";
import { ProblemLine } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { Button } from "../../../ui/Button";

/** Why it did not work; what has moved meanwhile can be read as it stands now. */
export function Refused({ failure, onRefresh }: { failure: Failure | undefined; onRefresh: () => void }) {
  if (!failure) return null;
  return (
    <Box className="stack">
      <ProblemLine failure={failure} />
      {failure.code === "enquiry-moved" ? (
        <Button id="refresh" wide onPress={onRefresh}>
          看现在的情况
        </Button>
      ) : null}
    </Box>
  );
}
