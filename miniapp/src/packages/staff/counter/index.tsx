import { ChooseStation, ProblemLine, StaffPage } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { Skeleton } from "../../../ui/states";
import { Console } from "./Console";
import { OpenCounter } from "./OpenCounter";
import { useCounterDesk } from "./useCounterDesk";
import "./index.scss";

/** The counter: open it, call, serve. */
export default function CounterPage() {
  return (
    <StaffPage title="叫号" here="counter">
      {(me) => <ChooseStation me={me}>{(stationId) => <Counter stationId={stationId} />}</ChooseStation>}
    </StaffPage>
  );
}

function Counter({ stationId }: { stationId: string }) {
  const desk = useCounterDesk(stationId);
  const { queue, counter, failure } = desk;
  if (!queue)
    return failure ? <ProblemLine failure={failure} onRetry={() => void desk.look()} /> : <Skeleton lines={6} />;
  if (counter) return <Console desk={desk} counter={counter} queue={queue} />;
  return (
    <Box className="desk-open">
      <OpenCounter desk={desk} queue={queue} />
    </Box>
  );
}
