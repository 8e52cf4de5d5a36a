import type { Failure } from "../../features/answers";
import { ProblemLine } from "../../features/staff";
import { Box } from "../../platform/elements";
import { Button } from "../../ui/Button";

interface RefusedProps {
  failure: Failure | undefined;
  onRefresh: () => void;
}

/** What somebody else has moved meanwhile. */
const MOVED: ReadonlySet<string> = new Set(["rectification-moved-on", "enquiry-moved"]);

/** Why it did not work; what has moved meanwhile can be read as it stands now. */
export function Refused({ failure, onRefresh }: RefusedProps) {
  if (!failure) return null;
  return (
    <Box className="stack">
      <ProblemLine failure={failure} />
      {failure.code !== undefined && MOVED.has(failure.code) ? (
        <Button id="refresh" wide onPress={onRefresh}>
          看现在的情况
        </Button>
      ) : null}
    </Box>
  );
}
