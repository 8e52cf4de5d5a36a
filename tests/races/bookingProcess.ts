import { stationRules } from "../../bff/src/features/booking/model";
import { connectTo, deskOn, HALL } from "../support/bookingWorld";
import { bookingStorm } from "./bookingStorm";

/** One of several processes on one store: does its share of the storm, prints what came of it, and ends. */
const [uri = "", seed = "1", bookings = "100", concurrency = "32", origin = "0"] = process.argv.slice(2);
const connection = await connectTo(uri);
await stationRules(connection).updateOne(
  { _id: HALL },
  { $set: { overrides: { holdSeconds: 1, holdBackMinutes: 0 } } },
  { upsert: true },
);
process.stdout.write("ready\n");
const result = await bookingStorm(deskOn(connection), {
  seed: Number(seed),
  bookings: Number(bookings),
  concurrency: Number(concurrency),
  process: Number(origin),
});
process.stdout.write(`${JSON.stringify(result)}\n`);
await connection.close();
