import type { Appointment } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { changeText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Card, Section } from "../../../ui/Card";
import { Sheet } from "../../../ui/Sheet";
import { ProblemNotice } from "../../../ui/states";

interface ChangesProps {
  appointment: Appointment;
  /** UTC milliseconds. */
  now: number;
  onChanged: (appointment: Appointment) => void;
}

/** 改约 and 取消, as long as they are possible. Cancelling asks once. */
export function Changes({ appointment, now, onChanged }: ChangesProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const [asking, setAsking] = useState(false);
  const cancelling = useWrite("cancelAppointment");
  const { appointmentId, taskCode, stationId } = appointment;
  const { isOpen, text } = changeText(appointment, { now, spoken: elder });
  const cancel = async () => {
    setAsking(false);
    const done = await cancelling.write({ params: { appointmentId } });
    if (!done) return;
    say("已取消");
    onChanged(done.data);
  };
  if (text === "") return null;
  return (
    <Section id="changes" title="来不了？">
      {cancelling.failure ? <ProblemNotice failure={cancelling.failure} onRetry={() => void cancel()} /> : null}
      <Card>
        <Box className="stack">
          <Words className="block t-2">{text}</Words>
          {isOpen ? (
            <Box className="wrap actions">
              <Button
                id="reschedule"
                onPress={() => openPage("/packages/booking/time/index", { taskCode, stationId, appointmentId })}
              >
                改约
              </Button>
              <Button id="cancel" disabled={cancelling.busy} onPress={() => setAsking(true)}>
                {cancelling.busy ? "正在提交…" : "取消预约"}
              </Button>
            </Box>
          ) : null}
        </Box>
      </Card>
      {asking ? (
        <Sheet id="cancel-sheet" title="取消这个预约？" closeName="不取消" onClose={() => setAsking(false)}>
          <Box className="sheet-text stack">
            <Words className="block">取消后这个时间会让给别人，要办再重新约。</Words>
            <Button id="cancel-yes" kind="main" wide onPress={() => void cancel()}>
              取消预约
            </Button>
          </Box>
        </Sheet>
      ) : null}
    </Section>
  );
}
