import type { Appointment, Ticket } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { timeText } from "../../../features/booking";
import { callAsStaff, Field, ProblemLine, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { arrivalOf, toComeFirst, wholeCode } from "./appointmentLine";
import { NamesFor, type Why } from "./NamesFor";
import { TakenNumber } from "./TakenNumber";

/** The day's appointments; four digits find one. */
export function Appointments({ stationId }: { stationId: string }) {
  const [typed, setTyped] = useState("");
  const [taken, setTaken] = useState<Ticket>();
  const code = wholeCode(typed);
  const [why, setWhy] = useState<Why>();
  const query = code === undefined ? { ...why } : { code };
  const list = useStaffAnswer("listStationAppointments", { params: { stationId }, query });
  const checkingIn = useWrite("checkInAppointment", callAsStaff);
  const checkIn = async ({ appointmentId }: Appointment) => {
    const ticket = await checkingIn.write({ params: { appointmentId }, body: {} });
    if (!ticket) return;
    setTaken(ticket.data);
    setTyped("");
    list.retry();
  };
  return (
    <Section
      id="appointments"
      title="今天的预约"
      aside={
        <Button id="look-again" onPress={list.retry}>
          刷新
        </Button>
      }
    >
      <Field
        id="spoken-code"
        label="预约码"
        placeholder="居民报的4位数字"
        maxLength={4}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setTaken(undefined);
          checkingIn.clear();
        }}
      />
      {taken ? <TakenNumber ticket={taken} /> : null}
      <ProblemLine failure={checkingIn.failure} />
      {code === undefined ? (
        <Box className="staff-above">
          <NamesFor why={why} onChange={setWhy} />
        </Box>
      ) : null}
      <Box className="staff-above">
        <StaffView answer={list}>
          {({ items }) => (
            <AppointmentList items={items} byCode={code !== undefined} busy={checkingIn.busy} onCheckIn={checkIn} />
          )}
        </StaffView>
      </Box>
    </Section>
  );
}

interface AppointmentListProps {
  items: readonly Appointment[];
  byCode: boolean;
  busy: boolean;
  onCheckIn: (appointment: Appointment) => Promise<void>;
}

function AppointmentList({ items, byCode, busy, onCheckIn }: AppointmentListProps) {
  if (items.length === 0) {
    return (
      <Words className="block">{byCode ? "今天没有这个预约码，请核对数字，或取现场号。" : "今天还没有预约。"}</Words>
    );
  }
  return (
    <Box className="card card-list" role="list" label="今天的预约">
      {toComeFirst(items).map((appointment) => (
        <AppointmentLine key={appointment.appointmentId} {...{ appointment, busy, onCheckIn }} />
      ))}
    </Box>
  );
}

type AppointmentLineProps = { appointment: Appointment } & Pick<AppointmentListProps, "busy" | "onCheckIn">;

function AppointmentLine({ appointment, busy, onCheckIn }: AppointmentLineProps) {
  const { appointmentId, startsAt, code, taskName, person } = appointment;
  const { isOpen, text } = arrivalOf(appointment, Date.now());
  return (
    <Box className="list-row today-line row" role="listitem">
      <Words className="digits t-strong today-time">{timeText(Date.parse(startsAt), false)}</Words>
      <Words className="grow">
        <Words className="block">{taskName}</Words>
        <Words className="block t-small t-2 digits">
          {[`码${code}`, person?.name, person?.phone, text].filter(Boolean).join(" · ")}
        </Words>
      </Words>
      {appointment.state === "confirmed" ? (
        <Button
          id={`check-in-${appointmentId}`}
          kind={isOpen ? "main" : "second"}
          label={`码${code}签到`}
          disabled={busy}
          onPress={() => void onCheckIn(appointment)}
        >
          签到
        </Button>
      ) : null}
    </Box>
  );
}
