import { useDidShow } from "@tarojs/taro";
import { useAnswer } from "../../features/answers";
import { AppointmentRow, inOrder } from "../../features/booking";
import { usePreferences } from "../../features/preferences";
import { SignedIn } from "../../features/session";
import { MyTickets } from "../../features/tickets";
import { Box } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { callPhone } from "../../platform/phoneCall";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { Page } from "../../ui/Page";
import { List } from "../../ui/List";
import { AnswerView, Empty } from "../../ui/states";

/** 预约: book for another day, take a number for today, and what one has already. */
export default function BookPage() {
  return (
    <Page title="预约" tab="book">
      <MyTickets id="my-tickets" />
      <Box className="stack">
        <Button
          id="start-booking"
          kind="main"
          wide
          onPress={() => openPage("/packages/booking/item/index", { purpose: "book" })}
        >
          预约
        </Button>
        <Button id="start-taking" wide onPress={() => openPage("/packages/booking/item/index", { purpose: "take" })}>
          今天取号
        </Button>
      </Box>
      <Section id="my-appointments" title="我的预约">
        <SignedIn why="登录后才能看到您的预约。">
          <ComingAppointments />
        </SignedIn>
      </Section>
      <Box className="section">
        <Button id="book-hotline" wide onPress={() => callPhone("12345")}>
          不知道找谁？拨打12345
        </Button>
      </Box>
    </Page>
  );
}

function ComingAppointments() {
  const elder = usePreferences((preferences) => preferences.elder);
  const appointments = useAnswer("listAppointments", {});
  useDidShow(appointments.retry);
  return (
    <AnswerView answer={appointments}>
      {({ items }) => {
        const { ahead, past } = inOrder(items);
        return (
          <Box className="stack">
            {ahead.length === 0 ? <Empty id="no-appointment" title="还没有预约。" /> : null}
            {ahead.length > 0 ? (
              <List>
                {ahead.map((appointment) => (
                  <AppointmentRow
                    key={appointment.appointmentId}
                    id={`ahead-${appointment.appointmentId}`}
                    appointment={appointment}
                    spoken={elder}
                  />
                ))}
              </List>
            ) : null}
            {past.length > 0 ? (
              <Button id="all-appointments" wide onPress={() => openPage("/packages/booking/mine/index", {})}>
                看以前的预约
              </Button>
            ) : null}
          </Box>
        );
      }}
    </AnswerView>
  );
}
