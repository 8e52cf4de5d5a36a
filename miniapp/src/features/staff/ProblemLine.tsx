import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import type { Failure } from "../answers";

interface ProblemLineProps {
  failure: Failure | undefined;
  onRetry?: () => void;
}

/** What went wrong and what to do, in one place of the desk: a clerk has no use for the residents' hotline. */
export function ProblemLine({ failure, onRetry }: ProblemLineProps) {
  if (!failure) return null;
  return (
    <Box className="staff-problem row" role="alert">
      <Words className="grow">
        <Words className="t-strong">{`${failure.title}：`}</Words>
        {failure.detail}
        {failure.requestId ? <Words className="block t-smallest">{`编号：${failure.requestId}`}</Words> : null}
      </Words>
      {onRetry && failure.canRetry ? (
        <Button id="staff-retry" onPress={onRetry}>
          再试一次
        </Button>
      ) : null}
    </Box>
  );
}
