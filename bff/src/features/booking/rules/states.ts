import type { z } from "zod";
import type { AppointmentState as AppointmentStateSchema } from "@yanta/types";

export type AppointmentState = z.infer<typeof AppointmentStateSchema>;
export type AppointmentAction = "cancel" | "reschedule" | "checkIn" | "serve" | "miss" | "lapse" | "unserve";

/** Which actions move an appointment, and where to. An action that is not listed for a state is refused. */
export const appointmentMoves: Readonly<
  Record<AppointmentState, Partial<Record<AppointmentAction, AppointmentState>>>
> = {
  confirmed: {
    cancel: "cancelled",
    reschedule: "confirmed",
    checkIn: "checkedIn",
    /** Called at its time, and nobody had checked in. */
    miss: "noShow",
    /** Nobody called and nobody came: it ends, and nothing is held against anyone. */
    lapse: "cancelled",
  },
  checkedIn: { serve: "served" },
  /** The clerk has finished the wrong ticket. */
  served: { unserve: "checkedIn" },
  cancelled: {},
  noShow: {},
};

/** States an action may start from: the condition of its update. */
export const statesBefore = (action: AppointmentAction): AppointmentState[] =>
  (Object.keys(appointmentMoves) as AppointmentState[]).filter(
    (state) => appointmentMoves[state][action] !== undefined,
  );
