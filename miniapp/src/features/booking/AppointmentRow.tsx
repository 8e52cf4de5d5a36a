import type { Appointment } from "@yanta/types";
import { openPage } from "../../platform/router";
import { ListRow } from "../../ui/List";
import { STATE_NAMES } from "./appointmentText";
import { momentText } from "./dayWords";

interface AppointmentRowProps {
  id: string;
  appointment: Appointment;
  spoken: boolean;
}

/** One appointment in a list; it opens. */
export function AppointmentRow({ id, appointment, spoken }: AppointmentRowProps) {
  const { appointmentId, taskName, startsAt, stationName, state } = appointment;
  return (
    <ListRow
      id={id}
      title={momentText(Date.parse(startsAt), spoken)}
      detail={`${STATE_NAMES[state]} · ${taskName} · ${stationName}`}
      onPress={() => openPage("/packages/booking/appointment/index", { appointmentId })}
    />
  );
}
