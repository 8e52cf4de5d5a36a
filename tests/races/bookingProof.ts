import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { auditDays, recoverBooking, type DayFault } from "../../bff/src/features/booking";
import { appointments, bookingPersons, slotDays } from "../../bff/src/features/booking/model";
import { readTaken } from "../../bff/src/features/booking/rules/tokens";
import { bookingWorld, type BookingWorld } from "../support/bookingWorld";
import { programOf } from "../support/program";
import { seeded, type StormResult } from "./bookingStorm";

const here = path.dirname(fileURLToPath(import.meta.url));

export interface Proof {
  seed: number;
  seconds: number;
  kills: number;
  live: number;
  results: StormResult[];
  /** Orphans that the audit had to give back because their process died between two writes. */
  returned: DayFault[];
  violations: string[];
}

/** Two processes book at once; the second is killed without warning again and again, and started anew. */
export async function proveBooking({
  seed,
  bookings,
  kills,
}: {
  seed: number;
  bookings: number;
  kills: number;
}): Promise<Proof> {
  const program = await programOf(path.join(here, "bookingProcess.ts"));
  const world = await bookingWorld("booking_proof");
  const startedAt = Date.now();
  try {
    const random = seeded(seed + 17);
    const share = Math.ceil(bookings / 2);
    const steady = runToEnd(start(program, world.uri, { seed, bookings: share, origin: 0 }));
    const piece = Math.ceil(share / (kills + 1));
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start(program, world.uri, { seed, bookings: piece * 4, origin: kill + 1 });
      await untilReady(child);
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1_500));
      await killNow(child);
    }
    const last = runToEnd(start(program, world.uri, { seed, bookings: piece, origin: kills + 1 }));
    const results = await Promise.all([steady, last]);
    return { seed, kills, results, ...(await judge(world, results)), seconds: (Date.now() - startedAt) / 1000 };
  } finally {
    await world.close();
  }
}

interface Share {
  seed: number;
  bookings: number;
  origin: number;
}

function start(program: string, uri: string, { seed, bookings, origin }: Share): ChildProcess {
  const args = [program, uri, String(seed), String(bookings), "48", String(origin)];
  return spawn(process.execPath, args, { cwd: path.resolve(here, "../.."), stdio: ["ignore", "pipe", "inherit"] });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`process ended with ${String(code)} before it was ready`)));
  });
}

function killNow(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

async function runToEnd(child: ChildProcess): Promise<StormResult> {
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  const line = text.trim().split("\n").at(-1) ?? "";
  if (code !== 0) throw new Error(`a booking process ended with ${String(code)}`);
  return JSON.parse(line) as StormResult;
}

/** As if the worker had run on for three hours; then every count is taken anew. */
async function judge(
  { desk, connection }: BookingWorld,
  results: readonly StormResult[],
): Promise<Pick<Proof, "violations" | "returned" | "live">> {
  const later = new Date(Date.now() + 3 * 3_600_000);
  for (let pass = 0; pass < 20; pass += 1) {
    const done = await recoverBooking(desk, later);
    if (done.places + done.persons + done.appointments === 0) break;
  }
  const returned = await auditDays(desk, "2000-01-01", later);
  const violations = (await auditDays(desk, "2000-01-01", later)).map(
    ({ kind, slotDayId, detail }) => `${kind} ${slotDayId} ${detail}`,
  );
  violations.push(...returned.filter(({ kind }) => kind !== "orphan").map(({ kind, detail }) => `${kind} ${detail}`));
  const days = await slotDays(connection).find().toArray();
  const held = days.reduce((sum, day) => sum + day.held.length + day.back.length, 0);
  if (held > 0) violations.push(`${held} holds left`);
  const live = await appointments(connection).find({ state: "confirmed" }).toArray();
  const placed = days.flatMap((day) => day.taken.map((token) => readTaken(token)?.appointmentId ?? ""));
  if (placed.length !== live.length) violations.push(`${placed.length} places for ${live.length} appointments`);
  if (new Set(placed).size !== placed.length) violations.push("an appointment has two places");
  const persons = await bookingPersons(connection).find().toArray();
  const entries = persons.flatMap((person) => person.live.map((entry) => `${person._id} ${entry.id}`)).sort();
  const wanted = live.map(({ personId, _id }) => `${personId} ${_id}`).sort();
  if (entries.join() !== wanted.join())
    violations.push(`${entries.length} entries of persons for ${wanted.length} appointments`);
  const open = await appointments(connection).countDocuments({
    $or: [{ settleAfter: { $exists: true } }, { moving: { $exists: true } }],
  });
  if (open > 0) violations.push(`${open} appointments not settled`);
  for (const { faults } of results) violations.push(...faults.map((fault) => `not refused but failed: ${fault}`));
  return { violations, returned, live: live.length };
}
