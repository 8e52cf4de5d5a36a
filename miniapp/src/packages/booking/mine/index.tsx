import { useDidShow } from "@tarojs/taro";
import type { Appointment } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { AppointmentRow, inOrder } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box } from "../../../platform/elements";
import { openTab } from "../../../platform/router";
import { Section } from "../../../ui/Card";
import { List } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";

/** 我的预约: what lies ahead, and what was. */
export default function MyAppointmentsPage() {
  return (
    <Page title="我的预约">
      <SignedIn why="登录后才能看到您的预约。">
        <Appointments />
      </SignedIn>
    </Page>
  );
}

function Appointments() {
  const appointments = useAnswer("listAppointments", {});
  useDidShow(appointments.retry);
  return (
    <AnswerView answer={appointments}>
      {(ready) => {
        const { ahead, past } = inOrder(ready.items);
        return (
          <Box>
            {ahead.length > 0 ? (
              <Rows id="ahead" list={ahead} />
            ) : (
              <Empty
                id="no-appointment"
                title="还没有预约。"
                action={{ name: "去预约", onPress: () => openTab("book") }}
              />
            )}
            {past.length > 0 ? (
              <Section id="past" title="以前的">
                <Rows id="past" list={past} />
              </Section>
            ) : null}
          </Box>
        );
      }}
    </AnswerView>
  );
}

function Rows({ id, list }: { id: string; list: readonly Appointment[] }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <List>
      {list.map((appointment) => (
        <AppointmentRow
          key={appointment.appointmentId}
          id={`${id}-${appointment.appointmentId}`}
          appointment={appointment}
          spoken={elder}
        />
      ))}
    </List>
  );
}
