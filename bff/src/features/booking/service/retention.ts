import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import type { BookingDesk } from "../desk";
import { appointments, slotDays } from "../model";

/** Statistics look back a year and a month; what is older goes. */
export const KEEP_DAYS = 400;

/** Deletes days and appointments that nobody may keep any longer. Run once a day. */
export async function forgetOldBookings({ connection }: BookingDesk, now: Date): Promise<number> {
  const day = { $lt: addDays(shanghaiDay(now), -KEEP_DAYS) };
  const gone = await appointments(connection).deleteMany({ day });
  await slotDays(connection).deleteMany({ day });
  return gone.deletedCount;
}
