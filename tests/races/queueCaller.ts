import mongoose from "mongoose";
import { callNext } from "../../bff/src/features/queue/service/callNext";
import { moveAtDesk } from "../../bff/src/features/queue/service/moveForActor";
import { clerk, fakeBooking, partsOver } from "../api/queue/queueWorld";

export interface CallerTask {
  uri: string;
  counterCount: number;
  counterIds: string[];
  offsetMs: number;
}

export interface CallerReport {
  /** By this machine's clock. */
  answered: { number: string; at: number; ms: number }[];
}

/** The shortest visit that a hall sees: the person has walked up before the clerk is done. */
const SERVICE_MS = 2_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One process of the product with its share of the counters, all of which call at once until nobody waits. */
async function work({ uri, counterCount, counterIds, offsetMs }: CallerTask): Promise<CallerReport> {
  const connection = await mongoose
    .createConnection(uri, { autoIndex: false, autoCreate: false, maxPoolSize: 20 })
    .asPromise();
  const parts = partsOver(connection, fakeBooking(), counterCount);
  const now = () => new Date(Date.now() + offsetMs);
  const answered: CallerReport["answered"] = [];
  await Promise.all(
    counterIds.map(async (counterId) => {
      for (;;) {
        const pressedAt = Date.now();
        const ticket = await callNext(parts, clerk(), { counterId }, now());
        if (ticket === null) return;
        answered.push({ number: ticket.number, at: Date.now(), ms: Date.now() - pressedAt });
        await pause(SERVICE_MS);
        for (const move of ["start", "finish"] as const) {
          await moveAtDesk(parts, clerk(), ticket.ticketId, { wishFor: () => ({ move }), now: now() });
        }
      }
    }),
  );
  await connection.close();
  return { answered };
}

process.once("message", (task: CallerTask) => {
  void work(task).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.("ready");
