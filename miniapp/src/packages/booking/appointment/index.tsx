import { useDidShow, useRouter } from "@tarojs/taro";
import type { Appointment } from "@yanta/types";
import { useEffect, useState } from "react";
import { useAnswer } from "../../../features/answers";
import { STATE_NAMES, visitSentence } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { GrantOfferCard } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { openPage, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { Changes } from "./Changes";
import { CheckIn } from "./CheckIn";
import "./index.scss";

/** 预约单: when, where, the code to say, check-in, moving and cancelling. Reads `appointmentId`. */
export default function AppointmentPage() {
  const appointmentId = textParameter(useRouter().params.appointmentId);
  return (
    <Page title="预约单">
      <SignedIn why="登录后才能看到您的预约。">
        <OwnAppointment appointmentId={appointmentId} />
      </SignedIn>
    </Page>
  );
}

function OwnAppointment({ appointmentId }: { appointmentId: string }) {
  const answer = useAnswer("getAppointment", { params: { appointmentId } });
  const [changed, setChanged] = useState<Appointment>();
  useDidShow(() => {
    setChanged(undefined);
    answer.retry();
  });
  return (
    <AnswerView answer={answer} lines={6}>
      {(ready) => <AppointmentText appointment={changed ?? ready} onChanged={setChanged} />}
    </AnswerView>
  );
}

interface AppointmentTextProps {
  appointment: Appointment;
  onChanged: (appointment: Appointment) => void;
}

function AppointmentText({ appointment, onChanged }: AppointmentTextProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const now = useMinute();
  const { state, taskName, taskCode, stationId, code, ticketId } = appointment;
  const isOver = state === "cancelled" || state === "noShow";
  return (
    <Box>
      <Box id="appointment" className="card stack" role="status">
        <Box>
          <Words className="block t-strong">{taskName}</Words>
          <Tag tone={TONES[state]}>{STATE_NAMES[state]}</Tag>
        </Box>
        <Words className="block">{visitSentence(appointment, elder)}</Words>
        {state === "confirmed" ? (
          <Box>
            <Words className="block t-2">到窗口报这个号码</Words>
            <Words id="appointment-code" className="block digits appointment-code" selectable>
              {code}
            </Words>
          </Box>
        ) : null}
        {ticketId && state === "checkedIn" ? (
          <Button
            id="open-ticket"
            kind="main"
            wide
            onPress={() => openPage("/packages/queue/ticket/index", { ticketId })}
          >
            看我的号
          </Button>
        ) : null}
        {isOver ? (
          <Button
            id="book-again"
            kind="main"
            wide
            onPress={() => openPage("/packages/booking/time/index", { taskCode, stationId })}
          >
            重新预约
          </Button>
        ) : null}
        <Box className="wrap actions">
          <Button id="open-guide" onPress={() => openPage("/packages/items/guide/index", { taskCode })}>
            要带什么
          </Button>
          <Button id="open-place" onPress={() => openPage("/packages/places/place/index", { stationId, taskCode })}>
            怎么去
          </Button>
        </Box>
      </Box>
      <GrantOfferCard appointmentId={appointment.appointmentId} />
      <CheckIn appointment={appointment} now={now} />
      <Changes appointment={appointment} now={now} onChanged={onChanged} />
    </Box>
  );
}

const TONES = {
  confirmed: "good",
  checkedIn: "good",
  served: "quiet",
  cancelled: "quiet",
  noShow: "warn",
} as const satisfies Record<Appointment["state"], string>;

const MINUTE_MS = 60_000;

/** UTC milliseconds, renewed every minute: windows open and close while the page is read. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
