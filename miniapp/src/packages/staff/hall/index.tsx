import { ChooseStation, ProblemLine, StaffPage, useStationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Skeleton } from "../../../ui/states";
import { Announcement } from "./Announcement";
import { Hours } from "./Hours";
import { HallNow } from "./HallNow";
import { Rules } from "./Rules";
import { SlotSwitches } from "./SlotSwitches";
import "./index.scss";

/** The supervisor's hall: counters, who waits, places to book, what the screen says, rules and hours. */
export default function HallDeskPage() {
  return (
    <StaffPage title="大厅" here="hall">
      {(me) =>
        me.role === "clerk" ? (
          <Words className="block">这一页给值班长用。要停约或改时间，请找值班长。</Words>
        ) : (
          <ChooseStation me={me}>{(stationId) => <Hall stationId={stationId} />}</ChooseStation>
        )
      }
    </StaffPage>
  );
}

function Hall({ stationId }: { stationId: string }) {
  const { queue, failure, look } = useStationQueue(stationId);
  return (
    <Box className="staff-columns">
      <Box className="staff-column">
        {queue ? (
          <>
            <HallNow queue={queue} isOld={failure !== undefined} />
            <Announcement stationId={stationId} shown={queue.announcement ?? ""} onSaved={() => void look()} />
          </>
        ) : null}
        {!queue && failure ? <ProblemLine failure={failure} onRetry={() => void look()} /> : null}
        {!queue && !failure ? <Skeleton lines={6} /> : null}
      </Box>
      <Box className="staff-column">
        <SlotSwitches stationId={stationId} />
        <Hours stationId={stationId} />
        <Rules stationId={stationId} />
      </Box>
    </Box>
  );
}
