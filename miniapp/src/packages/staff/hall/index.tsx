import {
  ChooseStation,
  ProblemLine,
  StaffPage,
  useStationQueue,
  type QueueLook,
  type StationQueue,
} from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Skeleton } from "../../../ui/states";
import { Announcement } from "./Announcement";
import { Hours } from "./Hours";
import { HallNow } from "./HallNow";
import { Rules } from "./Rules";
import { SlotSwitches } from "./SlotSwitches";
import "./index.scss";

/** The supervisor's hall: counters, who waits, what hangs on the wall, places to book, rules and hours. */
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
  const look = useStationQueue(stationId);
  const { queue } = look;
  return (
    <Box className="staff-columns">
      <Box className="staff-column">{queue ? <HallToday look={look} queue={queue} /> : <NoHall look={look} />}</Box>
      <Box className="staff-column">
        {queue ? <SlotSwitches lines={queue.lines} /> : null}
        <Hours stationId={stationId} />
        <Rules stationId={stationId} />
      </Box>
    </Box>
  );
}

function NoHall({ look: { failure, look } }: { look: QueueLook }) {
  return failure ? <ProblemLine failure={failure} onRetry={() => void look()} /> : <Skeleton lines={6} />;
}

function HallToday({ look: { failure, look }, queue }: { look: QueueLook; queue: StationQueue }) {
  return (
    <>
      <HallNow queue={queue} isOld={failure !== undefined} />
      <Announcement stationId={queue.stationId} shown={queue.announcement ?? ""} onSaved={() => void look()} />
      <Wall queue={queue} />
    </>
  );
}

/** What hangs in the hall: the calling screen, which shows the code too, and the code on paper. */
function Wall({ queue: { stationId, screenKey } }: { queue: StationQueue }) {
  return (
    <Section id="hall-wall" title="叫号屏和签到码">
      <Box className="card stack">
        <Words className="block t-2">
          在大屏的电脑上登录，打开叫号屏，签到码会跟着每天换新。没有大屏就打印出来贴在门口。
        </Words>
        <Box className="wrap">
          <Button
            id="open-screen"
            onPress={() => openPage("/packages/display/hall/index", { stationId, ...(screenKey ? { screenKey } : {}) })}
          >
            打开叫号屏
          </Button>
          <Button id="show-code" onPress={() => openPage("/packages/staff/code/index", {})}>
            看签到码、打印
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
