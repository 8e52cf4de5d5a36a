import type { Appointment } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { checkInText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { Presence, type ShownPresence } from "../../../features/presence";
import { Box, Words } from "../../../platform/elements";
import { finishOn, openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Card, Section } from "../../../ui/Card";
import { ProblemNotice } from "../../../ui/states";

interface CheckInProps {
  appointment: Appointment;
  /** UTC milliseconds. */
  now: number;
}

/** When one may check in, and how: by being there, or with the code of the hall. */
export function CheckIn({ appointment, now }: CheckInProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const checkingIn = useWrite("checkInAppointment");
  const { appointmentId, state, taskCode, stationId } = appointment;
  const { isOpen, text } = checkInText(appointment, { now, spoken: elder });
  const [shown, setShown] = useState<ShownPresence>();
  const show = async (presence: ShownPresence) => {
    setShown(presence);
    const done = await checkingIn.write({ params: { appointmentId }, body: presence });
    if (done) finishOn("/packages/queue/ticket/index", { ticketId: done.data.ticketId });
  };
  if (state !== "confirmed") return null;
  const isOver = !isOpen && now > Date.parse(appointment.checkInUntil);
  return (
    <Section id="check-in" title="签到">
      <Box className="stack">
        <Card>
          <Words id="check-in-window" className="block">
            {text}
          </Words>
        </Card>
        {checkingIn.failure ? (
          <ProblemNotice failure={checkingIn.failure} onRetry={() => shown && void show(shown)} />
        ) : null}
        {isOpen ? (
          <Presence id="check-in" action="签到" busy={checkingIn.busy} onShown={(presence) => void show(presence)} />
        ) : null}
        {isOver ? (
          <Button
            id="take-instead"
            wide
            onPress={() => openPage("/packages/queue/take/index", { taskCode, stationId })}
          >
            现场取号
          </Button>
        ) : null}
      </Box>
    </Section>
  );
}
