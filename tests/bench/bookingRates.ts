import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import { bookSlot } from "../../bff/src/features/booking";
import { slotDays, type SlotDay } from "../../bff/src/features/booking/model";
import { freshSlotDay } from "../../bff/src/features/booking/store/slotDayStore";
import { bookingWorld, HALL } from "../support/bookingWorld";

const CELLS = 30;
const WARM_UP = 300;
/** Enough to keep the store busy: this measures what it can do, not how long one takes. */
const CONCURRENCY = Number(process.env["CONCURRENCY"] ?? 96);
export const DAYS = 5;

/** A day of thirty cells with so many online places in each. */
export function dayWith(line: string, day: string, online: number): SlotDay {
  const capacity = { online, phone: 1, walkIn: 2 };
  const cells = Object.fromEntries(
    Array.from({ length: CELLS }, (_, index) => [`m${540 + 15 * index}`, { ...capacity }]),
  );
  const lineId = `${HALL}.${line}`;
  return freshSlotDay({
    slotDayId: `${lineId}:${day}`,
    stationId: HALL,
    lineId,
    day,
    cellMinutes: 15,
    capacity,
    cells,
  });
}

export const slotOf = (line: string, day: string, index: number): string => {
  const minute = 540 + 15 * (index % CELLS);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${HALL}.${line}:${day}:${two(Math.floor(minute / 60))}${two(minute % 60)}`;
};

async function perSecond(count: number, act: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      if ((await act(index)) === null) throw new Error("an update that should have matched did not");
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return count / ((performance.now() - startedAt) / 1000);
}

export interface Rates {
  /** Whole bookings: the person's guard, the place, the appointment. */
  bookings: number;
  /** The driver's `findOneAndUpdate`: one condition, one `$inc`, on a document with a single counter. */
  counter: number;
  /** The driver's `findOneAndUpdate` on a day of the same size: condition on a cell, `$inc`, `$push` of one text. */
  day: number;
}

/** Rates of one round; the three take turns in the same run, so that they share the machine's mood. */
async function round(documents: number, places: number): Promise<Rates> {
  const { desk, connection, close } = await bookingWorld("bench_booking");
  try {
    const today = shanghaiDay(new Date());
    const online = Math.ceil(places / documents / CELLS) + 1;
    const keys = Array.from({ length: documents }, (_, index) => ({
      line: index % 2 === 0 ? "A" : "B",
      day: addDays(today, 1 + (Math.floor(index / 2) % DAYS)),
    }));
    await slotDays(connection).insertMany(keys.map(({ line, day }) => dayWith(line, day, online)));
    const bare = connection.collection<SlotDay>("bareDays");
    await bare.insertMany(keys.map(({ line, day }) => dayWith(line, day, online)));
    const counters = connection.collection<{ _id: string; count: number }>("bareCounters");
    await counters.insertMany(keys.map((_, index) => ({ _id: String(index), count: 0 })));
    const pick = (index: number) => keys[index % documents] ?? { line: "A", day: today };
    const cellOf = (index: number) => Math.floor(index / documents) % CELLS;

    // Connections and compiled code are warm before anything is timed.
    await perSecond(WARM_UP, () => counters.findOneAndUpdate({ _id: "0" }, { $inc: { count: 1 } }));
    const counter = await perSecond(places, (index) =>
      counters.findOneAndUpdate({ _id: String(index % documents), count: { $gte: 0 } }, { $inc: { count: 1 } }),
    );
    const day = await perSecond(places, (index) => {
      const { line, day: on } = pick(index);
      const free = `cells.m${540 + 15 * cellOf(index)}.online`;
      const token = `0f0o-01${String(index).padStart(22, "A")}`;
      return bare.findOneAndUpdate(
        { _id: `${HALL}.${line}:${on}`, [free]: { $gte: 1 } },
        { $inc: { [free]: -1 }, $push: { taken: token } },
        { projection: { _id: 1 } },
      );
    });
    const now = new Date();
    const bookings = await perSecond(places, (index) => {
      const { line, day: on } = pick(index);
      const draft = { slotId: slotOf(line, on, cellOf(index)), taskCode: `T-${line}1`, personId: `r-${index}` };
      return bookSlot(desk, { ...draft, channel: "app", contingent: "online" }, now);
    });
    return { bookings, counter, day };
  } finally {
    await close();
  }
}

/** Medians over the rounds of each ratio. */
export async function measureRates(documents: number, places: number, rounds: number): Promise<void> {
  const all: Rates[] = [];
  for (let turn = 0; turn < rounds; turn += 1) all.push(await round(documents, places));
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const of = (what: (rates: Rates) => number) => median(all.map(what));
  const name = documents === 1 ? "one hot document" : `${documents} documents`;
  console.log(
    `${name}, ${places} places, median of ${rounds}: ${of(({ bookings }) => bookings).toFixed(0)} bookings/s, ` +
      `bare findOneAndUpdate ${of(({ day }) => day).toFixed(0)}/s on an equal day, ${of(({ counter }) => counter).toFixed(0)}/s on a counter; ` +
      `ratio ${of(({ bookings, day }) => bookings / day).toFixed(2)} to the equal day, ` +
      `${of(({ bookings, counter }) => bookings / counter).toFixed(2)} to the counter`,
  );
}
