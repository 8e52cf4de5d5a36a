import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import { auditDays, recoverBooking } from "../../bff/src/features/booking";
import { appointments, slotDays } from "../../bff/src/features/booking/model";
import { bookingWorld } from "../support/bookingWorld";
import { dayWith, DAYS, measureRates, slotOf } from "./bookingRates";

/** What a booking costs beside one bare update, and what a storm does to one BFF process. */
const rounds = Number(process.env["ROUNDS"] ?? 5);
const residents = Number(process.env["RESIDENTS"] ?? 3_000);
const seconds = Number(process.env["SECONDS"] ?? 10);
const PLACES = 300;
const here = path.dirname(fileURLToPath(import.meta.url));

interface Answer {
  status: number;
  ms: number;
  code: string;
}

async function storm(): Promise<void> {
  const world = await bookingWorld("bench_storm");
  const today = shanghaiDay(new Date());
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, 1 + index));
  // Ten documents of thirty cells with one online place each: 300 places.
  await slotDays(world.connection).insertMany(days.flatMap((day) => [dayWith("A", day, 1), dayWith("B", day, 1)]));
  const child = spawn(process.execPath, ["--import", "tsx", path.join(here, "bookingServer.ts"), world.uri], {
    cwd: path.resolve(here, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      child.once("exit", () => reject(new Error("the server ended before it listened")));
    });
    const answers = await Promise.all(Array.from({ length: residents }, (_, index) => resident(url, days, index)));
    await report(answers, world.desk);
    const booked = await appointments(world.connection).countDocuments({ state: "confirmed" });
    console.log(`appointments in the store: ${booked} of ${PLACES} places`);
  } finally {
    child.kill("SIGTERM");
    await world.close();
  }
}

/** Comes at a moment of the ten seconds and asks for a slot; half of them ask for what everybody wants. */
async function resident(url: string, days: readonly string[], index: number): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, (index / residents) * seconds * 1000));
  const line = index % 2 === 0 ? "A" : "B";
  const wanted = (Math.floor(index / 4) * 7_919) % (PLACES / 2);
  const day = days[index % 4 < 2 ? 0 : wanted % days.length] ?? "";
  const startedAt = performance.now();
  const { status, body } = await post(`${url}/api/v1/appointments`, `resident-of-the-storm-${index}`, {
    slotId: slotOf(line, day, Math.floor(wanted / days.length)),
    taskCode: `T-${line}1`,
  });
  const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : "";
  return { status, ms: performance.now() - startedAt, code };
}

/** As many connections as a balancer keeps; whoever waits for one waits on the clock. */
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

function post(url: string, token: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const headers = {
    "Content-Type": "application/json",
    Authorization: `Bearer ${token}`,
    "Idempotency-Key": randomUUID(),
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text === "" ? null : JSON.parse(text) }),
      );
    });
    sent.on("error", () => resolve({ status: 0, body: null }));
    sent.end(JSON.stringify(body));
  });
}

async function report(answers: readonly Answer[], desk: Parameters<typeof auditDays>[0]): Promise<void> {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  const byOutcome = new Map<string, number>();
  for (const { status, code } of answers) {
    const outcome = status === 201 ? "201" : `${status} ${code}`;
    byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + 1);
  }
  const failed = answers.filter(({ status }) => status === 0 || status >= 500).length;
  console.log(
    `storm: ${answers.length} residents in ${seconds} s for ${PLACES} places: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ` +
      `p99 ${at(0.99)} ms, 5xx or no answer ${failed}; ${JSON.stringify(Object.fromEntries(byOutcome))}`,
  );
  const later = new Date(Date.now() + 3 * 3_600_000);
  await recoverBooking(desk, later);
  const faults = await auditDays(desk, "2000-01-01", later);
  console.log(`audit after the storm: ${faults.length} faults`);
  if (failed > 0 || faults.length > 0) process.exitCode = 1;
}

await measureRates(1, PLACES, rounds);
await measureRates(10, PLACES * 4, rounds);
await storm();
process.exit();
