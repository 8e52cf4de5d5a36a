import { z } from "zod";
import { idOf } from "./primitives";

/** Apart from `booking.ts`: grants name an appointment, and a booking answers with an offer of grants. */
export const AppointmentId = idOf("预约编号").meta({ id: "AppointmentId" });
export const ofAppointment = z.strictObject({ appointmentId: AppointmentId });
