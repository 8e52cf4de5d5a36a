import { ChooseStation, StaffPage } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { Appointments } from "./Appointments";
import { WalkIn } from "./WalkIn";
import "./index.scss";

/** Who comes today: find by the spoken code, check in, and a number for whoever has no phone. */
export default function TodayPage() {
  return (
    <StaffPage title="今日预约" here="today">
      {(me) => (
        <ChooseStation me={me}>
          {(stationId) => (
            <Box className="staff-columns">
              <Box className="staff-column">
                <Appointments stationId={stationId} />
              </Box>
              <Box className="staff-column">
                <WalkIn stationId={stationId} />
              </Box>
            </Box>
          )}
        </ChooseStation>
      )}
    </StaffPage>
  );
}
