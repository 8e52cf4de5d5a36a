import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportDay, sweepQueue } from "../../../bff/src/features/queue";
import { callNext } from "../../../bff/src/features/queue/service/callNext";
import { closeCounter, openCounter } from "../../../bff/src/features/queue/service/counters";
import {
  deferWish,
  moveAtDesk,
  moveForOwner,
  resumeWish,
  transferWish,
} from "../../../bff/src/features/queue/service/moveForActor";
import { stationQueue } from "../../../bff/src/features/queue/service/stationQueue";
import { takeNumber } from "../../../bff/src/features/queue/service/takeNumber";
import { randomFrom } from "../../races/queueModel";
import { at, clerk, HALL_POINT, LINE_A, LINE_B, queueWorld, resident, STATION, type QueueWorld } from "./queueWorld";
import { replayDay, type Line } from "./replay";

describe("export", () => {
  let world: QueueWorld;
  beforeAll(async () => {
    world = await queueWorld("queue_export");
  }, 120_000);
  afterAll(() => world.close());

  const counterLines: Record<string, string[]> = {
    [`${STATION}.W1`]: [LINE_A],
    [`${STATION}.W2`]: [LINE_A, LINE_B],
    [`${STATION}.W3`]: [LINE_B],
  };
  const STEPS = 160;

  /** A morning in a lively hall: everything that can happen to a ticket happens, by chance, one thing after the other. */
  async function liveThrough(seed: number): Promise<void> {
    const { parts, booking } = world;
    const random = randomFrom(seed);
    let now = at("09:00:01");
    let people = 0;
    const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)];
    const arrive = async () => {
      people += 1;
      const taskCode = random() < 0.5 ? "A1" : "B1";
      const lineId = taskCode === "A1" ? LINE_A : LINE_B;
      const residentId = `r${people}`;
      const appointmentId = `ap-${people}`;
      const startsAt = new Date(now.getTime() + (pick([-20, -5, 0, 10, 30]) ?? 0) * 60_000);
      if (random() < 0.4)
        booking.visits.set(appointmentId, {
          appointmentId,
          stationId: STATION,
          taskCode,
          lineId,
          startsAt,
          residentId,
          state: "confirmed",
          bookedAt: at("08:00"),
        });
      const wish = {
        stationId: STATION,
        taskCode,
        point: HALL_POINT,
        ...(random() < 0.2 ? { priority: "elder" as const } : {}),
      };
      await takeNumber(
        parts,
        resident(residentId),
        booking.visits.has(appointmentId) ? { ...wish, appointmentId } : wish,
        now,
      );
    };
    const workAt = async (counterId: string) => {
      const { live } = await parts.pictures.fresh(STATION, now);
      const held = live.find(({ heldBy }) => heldBy === counterId);
      const move = (name: "start" | "finish" | "skip" | "park" | "recall" | "undo") =>
        moveAtDesk(parts, clerk(counterId), held?._id ?? "", { wishFor: () => ({ move: name }), now });
      if (held === undefined) return callNext(parts, clerk(counterId), { counterId }, now);
      const dice = random();
      if (held.state === "called") {
        if (dice < 0.15) return move("undo");
        return move(dice < 0.4 ? "skip" : dice < 0.5 ? "recall" : "start");
      }
      if (dice < 0.15) return move("park");
      if (dice > 0.85) {
        const lineId = held.lineId === LINE_A ? LINE_B : LINE_A;
        return moveAtDesk(parts, clerk(counterId), held._id, { wishFor: transferWish(parts, lineId), now });
      }
      return move("finish");
    };
    const somebodyActs = async () => {
      const { live } = await parts.pictures.fresh(STATION, now);
      const ticket = pick(live);
      if (ticket === undefined) return;
      const own = resident(ticket.residentId ?? "");
      if (ticket.state === "waiting") {
        const wishFor = random() < 0.7 ? deferWish(parts, 2, now) : () => ({ move: "leave" as const });
        await moveForOwner(parts, own, ticket._id, { wishFor, now });
      } else if (ticket.state === "skipped") {
        await moveForOwner(parts, own, ticket._id, { wishFor: () => ({ move: "requeue" }), now });
      } else if (ticket.state === "parked") {
        const desk = clerk(pick(Object.keys(counterLines)) ?? "");
        await moveAtDesk(parts, desk, ticket._id, { wishFor: resumeWish(parts, desk, now), now });
      }
    };
    for (const [counterId, lineIds] of Object.entries(counterLines)) {
      await openCounter(parts, clerk(counterId), { counterId, lineIds }, now);
    }
    for (let step = 0; step < STEPS; step += 1) {
      now = new Date(now.getTime() + 1 + Math.floor(random() * 45_000));
      const dice = random();
      const action =
        dice < 0.3 ? arrive() : dice < 0.8 ? workAt(pick(Object.keys(counterLines)) ?? "") : somebodyActs();
      // What the rules refuse at this moment (nobody behind to let pass, too late to undo) simply does not happen.
      await action.catch((error: unknown) => {
        const code = error instanceof Error && "code" in error ? error.code : error;
        if (!["move-not-allowed", "requeue-too-late", "counter-busy"].includes(String(code))) throw error;
      });
    }
    await sweepQueue(parts, new Date(now.getTime() + 31 * 60_000));
  }

  describe("a day's export", () => {
    let lines: Line[] = [];
    beforeAll(async () => {
      await liveThrough(20261124);
      lines = (await exportDay(
        { connection: world.parts.connection, booking: world.booking, withDeferrals: true },
        STATION,
        "2026-11-24",
      )) as unknown as Line[];
    }, 120_000);

    test("begins with the plan and is in the order of time", () => {
      expect(lines[0]).toMatchObject({
        type: "plan",
        date: "2026-11-24",
        hallId: STATION,
        lateMinutes: 15,
        ticketsFrom: "2026-11-24T09:00:00.000+08:00",
      });
      const times = lines.map((line) => Date.parse(line.at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });

    test("replayed through the order rule gives the same calls in the same order", () => {
      const replay = replayDay(lines);
      expect(replay.others).toEqual([]);
      expect(replay.calls).toBeGreaterThan(25);
    });

    test("keeps every ticket's story whole: called before started before finished, one of a kind at a counter", () => {
      const heldBy = new Map<string, string>();
      for (const { type, ticketId = "", counterId = "" } of lines) {
        if (type === "ticket.called") {
          expect(heldBy.get(counterId)).toBeUndefined();
          heldBy.set(counterId, ticketId);
        }
        if (type === "ticket.started") expect(heldBy.get(counterId)).toBe(ticketId);
        if (type === "ticket.finished" || type === "ticket.skipped") {
          if (heldBy.get(counterId) === ticketId) heldBy.delete(counterId);
        }
      }
      const count = (type: string) => lines.filter((line) => line.type === type).length;
      expect(count("ticket.taken")).toBe(new Set(lines.flatMap(({ ticketId }) => ticketId ?? [])).size);
    });

    test("has only the types of the format, without the deferrals that it does not know", async () => {
      const plain = await exportDay(
        { connection: world.parts.connection, booking: world.booking },
        STATION,
        "2026-11-24",
      );
      const known =
        /^(plan|appointment\.booked|ticket\.(taken|called|started|finished|skipped|returned|left)|counter\.(opened|closed))$/;
      expect(plain.filter(({ type }) => !known.test(type))).toEqual([]);
      expect(JSON.stringify(plain)).not.toMatch(/residentId|personId|"r\d+"/);
    });

    test("is empty for a day without the hall", async () => {
      expect(
        await exportDay({ connection: world.parts.connection, booking: world.booking }, STATION, "2026-11-23"),
      ).toEqual([]);
    });
  });

  test("a counter closes when it holds nobody, and the hall is seen as it is", async () => {
    const later = new Date(at("16:30").getTime());
    for (const counterId of Object.keys(counterLines)) {
      const { live } = await world.parts.pictures.fresh(STATION, later);
      if (live.some(({ heldBy }) => heldBy === counterId)) continue;
      expect(await closeCounter(world.parts, clerk(counterId), { counterId, pause: false }, later)).toMatchObject({
        state: "closed",
      });
    }
    const hall = await stationQueue(world.parts, clerk(), STATION, later);
    expect(hall.lines.map(({ lineId }) => lineId)).toEqual([LINE_A, LINE_B]);
  });
});
