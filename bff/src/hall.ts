import { maskMobileNumber, maskName } from "@yanta/domain/masks";
import { shanghaiDay, statutoryCalendar } from "@yanta/domain/calendar";
import {
  auditDays,
  bookingEvents,
  bookingRoutes,
  forgetOldBookings,
  openBookingDesk,
  recoverBooking,
  type BookingDesk,
} from "./features/booking";
import type { CatalogueKeeper } from "./features/catalogue";
import { errandRoutes } from "./features/errands";
import type { Identity } from "./features/identity";
import { openLookLog } from "./features/looks";
import type { NoticeSource } from "./features/notices";
import { countersAt, lineFor, linesAt } from "./features/lines";
import {
  bookingPort,
  closeUnattended,
  createDisplayHub,
  createPictures,
  displayStream,
  hallWaits,
  HALL_RADIUS_METRES,
  queueEvents,
  queueRoutes,
  sweepQueue,
  type QueueParts,
} from "./features/queue";
import type { Clock } from "./platform/clock";
import type { FieldCrypto } from "./platform/crypto";
import { describeError, type Logger } from "./platform/log";
import type { PersonLook } from "./platform/looks";
import type { Metrics } from "./platform/metrics";
import type { Connection } from "./platform/store";

export interface HallParts {
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
}

export interface Hall {
  desk: BookingDesk;
  queue: QueueParts;
}

/** Booking and queue over one store: what a hall's routes and its background work share. */
export function openHall({ connection, catalogue, crypto, identity }: HallParts): Hall {
  const looks = openLookLog({ connection, crypto });
  const masked = async (personId: string): Promise<{ name?: string; phone?: string }> => {
    const { name, phone } = await identity.contactOf(personId);
    return {
      ...(name === undefined ? {} : { name: maskName(name) }),
      ...(phone === undefined ? {} : { phone: maskMobileNumber(phone) }),
    };
  };
  // The only way to a person's name for staff: the look is written down first.
  const maskedPersons = async (asked: readonly PersonLook[], now: Date) => {
    await looks.keep(asked, now);
    const ids = new Set(asked.flatMap(({ personId }) => personId ?? []));
    return new Map(await Promise.all([...ids].map(async (id) => [id, await masked(id)] as const)));
  };
  const desk = openBookingDesk({
    connection,
    catalogue,
    calendar: statutoryCalendar,
    people: {
      personByPhone: identity.personByPhone,
      maskedPersons,
      personIdsOf: identity.personIdsOf,
    },
  });
  const queue: QueueParts = {
    connection,
    catalogue,
    calendar: statutoryCalendar,
    lines: { linesAt, lineFor, countersAt },
    booking: bookingPort(desk),
    people: {
      maskedPerson: async (look, now) => (await maskedPersons([look], now)).get(look.personId),
      staffName: identity.staffName,
      deskOf: identity.deskOf,
      personByPhone: identity.personByPhone,
      personIdsOf: identity.personIdsOf,
    },
    // Derived from the server's own key material, so that no further secret has to be kept.
    counterCodeKey: crypto.blindIndex({ collection: "queueDays", field: "counterCode" }, "signing-key"),
    hallRadiusMetres: HALL_RADIUS_METRES,
    pictures: createPictures(connection),
  };
  // Whoever signs out leaves no counter behind that seems to call.
  identity.onStaffSignedOut(({ staffId, now }) => closeUnattended(queue, { staffId, hasSignedOut: true }, now));
  return { desk, queue };
}

/** Whose documents carry events, and who says whether what an event tells still holds. */
export const hallEvents = (connection: Connection): NoticeSource[] => [
  bookingEvents(connection),
  queueEvents(connection),
];

/** The hall's endpoints, and the stream of its screens. `stop` ends the screens before the server drains. */
export function hallRoutes({ desk, queue }: Hall, clock: Clock, log: Logger) {
  const hub = createDisplayHub(queue, clock, log);
  // Which place gets an errand done soonest depends on the lines of the halls.
  const errands = errandRoutes(queue.catalogue, { calendar: queue.calendar, waits: hallWaits(queue) });
  return {
    routes: [...bookingRoutes(desk), ...queueRoutes(queue), ...errands],
    stream: displayStream(queue, hub),
    stop: () => hub.stop(),
  };
}

/** Expired holds and broken-off moves are settled so often; a held place comes back soon after its hold ends. */
const RECOVER_EVERY_MS = 5_000;
/** Missed calls close after half an hour; to the minute is soon enough. */
const SWEEP_EVERY_MS = 60_000;
const DAILY_MS = 24 * 60 * 60_000;

interface WorkParts {
  clock: Clock;
  log: Logger;
  metrics: Pick<Metrics, "bookingFaults">;
}

/** The hall's background work. Every step is safe beside running requests and beside itself in other workers. */
export function startHallWork({ desk, queue }: Hall, { clock, log, metrics }: WorkParts): { stop(): Promise<void> } {
  const audit = () => auditBookings(desk, clock.now(), { log, metrics });
  const stops = [
    every(RECOVER_EVERY_MS, () => recoverBooking(desk, clock.now()), log),
    every(SWEEP_EVERY_MS, () => sweepQueue(queue, clock.now()), log),
    every(DAILY_MS, () => forgetOldBookings(desk, clock.now()), log),
    every(DAILY_MS, audit, log),
  ];
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

/** Today and the days to come against what they say of themselves. No fault is ever to be found: each one is for a person. */
async function auditBookings(
  desk: BookingDesk,
  now: Date,
  { log, metrics }: Pick<WorkParts, "log" | "metrics">,
): Promise<void> {
  const faults = await auditDays(desk, shanghaiDay(now), now);
  for (const { slotDayId, kind, detail } of faults) {
    metrics.bookingFaults.inc({ kind });
    log.error({ slotDayId, kind, detail }, "a day of bookings does not add up");
  }
  log.info({ faults: faults.length }, "bookings audited");
}

/** Runs a task now and then, never beside itself; a failure is logged and the next turn tries again. */
function every(pauseMs: number, task: () => Promise<unknown>, log: Logger): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const run = (): void => {
    turn = task()
      .then(() => undefined)
      .catch((error: unknown) => log.warn({ error: describeError(error) }, "work in the hall interrupted"))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, pauseMs);
      });
  };
  run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
