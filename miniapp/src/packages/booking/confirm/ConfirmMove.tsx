import { useWrite, type NearestSlot } from "../../../features/answers";
import { RefusedSlot } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { finishOn } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { ProblemNotice } from "../../../ui/states";
import type { ConfirmProps } from "./chosenSlot";

/** Moves an appointment: the old time is given up only when the new one is taken. */
export function ConfirmMove({ slot, appointmentId, onTake, onChooseAgain }: ConfirmProps & { appointmentId: string }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const moving = useWrite("rescheduleAppointment");
  const { failure, busy } = moving;
  const move = async () => {
    const moved = await moving.write({ params: { appointmentId }, body: { slotId: slot.slotId } });
    if (!moved) return;
    say("改好了");
    finishOn("/packages/booking/appointment/index", { appointmentId: moved.data.appointmentId });
  };
  if (failure?.kind === "refused") {
    const take = (nearest: NearestSlot) => {
      moving.clear();
      onTake(nearest);
    };
    return <RefusedSlot failure={failure} spoken={elder} onTake={take} onChooseAgain={onChooseAgain} />;
  }
  return (
    <Box className="stack">
      {failure ? <ProblemNotice failure={failure} onRetry={() => void move()} /> : null}
      <Button id="move" kind="main" wide disabled={busy} onPress={() => void move()}>
        {busy ? "正在提交…" : "改到这个时间"}
      </Button>
      <Words className="block t-small t-2">改好之前，原来的时间一直给您留着。</Words>
    </Box>
  );
}
