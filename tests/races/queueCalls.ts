import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createDisplayHub, ticketModel, type TicketDocument } from "../../bff/src/features/queue";
import { openCounter } from "../../bff/src/features/queue/service/counters";
import { takeNumber } from "../../bff/src/features/queue/service/takeNumber";
import { systemClock } from "../../bff/src/platform/clock";
import { createLog } from "../../bff/src/platform/log";
import { clerk, counters, HALL_POINT, LINES, queueWorld, resident, STATION } from "../api/queue/queueWorld";
import { programOf } from "../support/program";
import type { CallerReport, CallerTask } from "./queueCaller";

export interface CallProof {
  counters: number;
  tickets: number;
  processes: number;
}

export interface CallProofResult {
  calledOnce: number;
  calledMoreThanOnce: number;
  neverCalled: number;
  distinctNumbers: number;
  callsPerSecond: number;
  slowestCallMs: number;
  /** Called, and not on the hall's screen when the watching ended. */
  neverOnScreen: number;
  /** From the call's answer to the screen that shows it, and to the phone that reads it. */
  slowestScreenMs: number;
  slowestPhoneMs: number;
  seconds: number;
}

/** The hall is open whenever the proof runs: the clock begins at ten on a working Tuesday. */
const NOW_OFFSET_MS = Date.parse("2026-11-24T10:00:00+08:00") - Date.now();
const now = (): Date => new Date(Date.now() + NOW_OFFSET_MS);

/**
 * Counters in several processes call, start and finish as fast as they can until nobody waits. A screen and a phone
 * watch through this process, which calls nobody.
 */
export async function proveCalls({ counters: counterCount, tickets, processes }: CallProof): Promise<CallProofResult> {
  const world = await queueWorld("queue_calls", counterCount);
  const { parts } = world;
  await inGroups(tickets, 25, (place) => {
    const taskCode = place % 2 === 0 ? "A1" : "B1";
    return takeNumber(parts, resident(`r${place}`), { stationId: STATION, taskCode, point: HALL_POINT }, now());
  });
  const ids = counters(counterCount).map(({ counterId }) => counterId);
  await inGroups(ids.length, 10, (place) =>
    openCounter(parts, clerk(), { counterId: ids[place] ?? "", lineIds: LINES.map(({ lineId }) => lineId) }, now()),
  );
  const screen = await watchScreen(parts);
  const program = await programOf("tests/races/queueCaller.ts");
  const children = Array.from({ length: processes }, () => fork(program));
  await Promise.all(children.map((child) => once(child, "message")));
  const phone = watchPhones(parts);
  const startedAt = Date.now();
  const reports = await Promise.all(
    children.map((child, place) =>
      runChild(child, {
        uri: world.uri,
        counterCount,
        counterIds: ids.filter((_, index) => index % processes === place),
        offsetMs: NOW_OFFSET_MS,
      }),
    ),
  );
  const seconds = (Date.now() - startedAt) / 1000;
  await waitUntil(() => screen.seenAt.size >= tickets, WATCH_AT_MOST_MS);
  const result = await judge(parts.connection, reports, { screen, phone });
  screen.stop();
  phone.stop();
  await world.close();
  return { ...result, callsPerSecond: Math.round(tickets / seconds), seconds };
}

/** A busy machine delays the screen; that it is late is measured, that it never comes is a fault. */
const WATCH_AT_MOST_MS = 20_000;

async function waitUntil(isSo: () => boolean, atMostMs: number): Promise<void> {
  const end = Date.now() + atMostMs;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
}

type Parts = Awaited<ReturnType<typeof queueWorld>>["parts"];
interface Watcher {
  seenAt: Map<string, number>;
  stop(): void;
}

async function runChild(child: ChildProcess, task: CallerTask): Promise<CallerReport> {
  child.send(task);
  const [report] = (await once(child, "message")) as [CallerReport];
  child.disconnect();
  return report;
}

/** A screen as the stream feeds it; its way over HTTP is tested with the route. */
async function watchScreen(parts: Parts): Promise<Watcher> {
  const hub = createDisplayHub(parts, { ...systemClock, now }, createLog("silent", "proof"));
  const seenAt = new Map<string, number>();
  const write = (text: string): void => {
    for (const [, number = ""] of text.matchAll(/"number":"([A-Z]\d+)"/g)) {
      if (!seenAt.has(number)) seenAt.set(number, Date.now());
    }
  };
  await hub.watch(STATION, { write, backlog: () => 0, end: () => undefined }, "");
  return { seenAt, stop: () => hub.stop() };
}

/** Phones poll the picture of the hall, as `GET /tickets/:id` does. */
function watchPhones(parts: Parts): Watcher {
  const seenAt = new Map<string, number>();
  const timer = setInterval(() => {
    void parts.pictures
      .recent(STATION, now())
      .then(({ live }) => {
        for (const { number, state } of live)
          if (state !== "waiting" && !seenAt.has(number)) seenAt.set(number, Date.now());
      })
      .catch(() => undefined);
  }, 200);
  return { seenAt, stop: () => clearInterval(timer) };
}

async function judge(
  connection: Parts["connection"],
  reports: CallerReport[],
  watchers: { screen: Watcher; phone: Watcher },
) {
  const stored = await ticketModel(connection).find({}).lean<TicketDocument[]>();
  const calls = new Map<string, number>();
  for (const { answered } of reports)
    for (const { number } of answered) calls.set(number, (calls.get(number) ?? 0) + 1);
  const counts = stored.map((ticket) => ({
    answered: calls.get(ticket.number) ?? 0,
    events: ticket.events.filter(({ type }) => type === "call").length,
  }));
  // What was never seen counts as seen when the watching ended.
  const delays = (watcher: Watcher) =>
    reports.flatMap(({ answered }) =>
      answered.map(({ number, at }) => (watcher.seenAt.get(number) ?? Date.now()) - at),
    );
  return {
    calledOnce: counts.filter(({ answered, events }) => answered === 1 && events === 1).length,
    calledMoreThanOnce: counts.filter(({ answered, events }) => answered > 1 || events > 1).length,
    neverCalled: counts.filter(({ answered, events }) => answered === 0 || events === 0).length,
    distinctNumbers: new Set(stored.map(({ number }) => number)).size,
    neverOnScreen: stored.filter(({ number }) => !watchers.screen.seenAt.has(number)).length,
    slowestCallMs: Math.max(...reports.flatMap(({ answered }) => answered.map(({ ms }) => ms))),
    slowestScreenMs: Math.max(...delays(watchers.screen)),
    slowestPhoneMs: Math.max(...delays(watchers.phone)),
  };
}

async function inGroups(count: number, size: number, work: (place: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += size) {
    const places = Array.from({ length: Math.min(size, count - from) }, (_, place) => from + place);
    await Promise.all(places.map(work));
  }
}
