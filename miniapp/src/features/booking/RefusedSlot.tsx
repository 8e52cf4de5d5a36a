import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import type { Failure, NearestSlot } from "../answers";
import { nearestText, takeNearestText } from "./appointmentText";

interface RefusedSlotProps {
  failure: Failure;
  spoken: boolean;
  onTake: (slot: NearestSlot) => void;
  onChooseAgain: () => void;
}

/** What stands in the way is an appointment that the resident has already. */
const OWN_APPOINTMENT = ["duplicate-appointment", "overlapping-appointment", "too-many-appointments"];

/** The time cannot be had: why, the nearest one that can, and everything else stays as it was chosen. */
export function RefusedSlot({ failure, spoken, onTake, onChooseAgain }: RefusedSlotProps) {
  const { alternative, code = "" } = failure;
  const title = code === "slot-full" ? "这个时间刚被约满" : failure.title;
  return (
    <Card id="slot-refused">
      <Box className="stack" role="alert">
        <Words className="block t-strong">{title}</Words>
        <Words className="block t-2">{alternative ? nearestText(alternative, spoken) : failure.detail}</Words>
        <Box className="wrap actions">
          {alternative ? (
            <Button id="take-nearest" kind="main" onPress={() => onTake(alternative)}>
              {takeNearestText(alternative, spoken)}
            </Button>
          ) : null}
          {OWN_APPOINTMENT.includes(code) ? (
            <Button id="see-mine" kind="main" onPress={() => openPage("/packages/booking/mine/index", {})}>
              看我的预约
            </Button>
          ) : null}
          <Button id="choose-again" onPress={onChooseAgain}>
            看别的时间
          </Button>
        </Box>
      </Box>
    </Card>
  );
}
