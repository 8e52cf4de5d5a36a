import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freshDatabase } from "@yanta/local-store/testing";
import type { Grade } from "@yanta/types";
import { ratingModels } from "../../bff/src/features/ratings";
import { ratings } from "../../bff/src/features/ratings/model";
import { cryptoModels } from "../../bff/src/platform/crypto";
import { idempotencyModel } from "../../bff/src/platform/idempotency";
import { migrate } from "../../bff/src/platform/migrations";
import { connectTo } from "../support/bookingWorld";
import { freePort, killableProcess, type KillableProcess } from "../support/killableProcess";
import { seeded } from "./bookingStorm";
import { faultsIn, type Acknowledged } from "./ratingJudge";

export interface StormOptions {
  seed: number;
  visits: number;
  kills: number;
}

export interface StormReport {
  visits: number;
  kills: number;
  /** Ratings that somebody was told are kept. */
  acknowledged: number;
  /** Requests that the BFF had taken when it died. */
  brokenOff: number;
  /** Of those, ratings that were kept all the same, and found when the phone asked again. */
  keptUnanswered: number;
  lowGrades: number;
  seconds: number;
  violations: string[];
}

const AT_ONCE = 12;
/** Two of three are low: those are what the proof is about. */
const GRADES: readonly Grade[] = [1, 2, 1, 2, 5, 3];

interface Phone {
  visit: number;
  grade: Grade;
  /** Gives up at the first lost answer: what it wrote may be kept or not, but whole. */
  givesUp: boolean;
  /** Taps twice at once, with one key. */
  tapsTwice: boolean;
}

/** Residents rate while the BFF is killed (SIGKILL) at random moments and comes back; afterwards every document is judged. */
export async function rateThroughKills({ seed, visits, kills }: StormOptions): Promise<StormReport> {
  const startedAt = performance.now();
  const database = await freshDatabase("rating_storm");
  const cryptoKeyDir = await mkdtemp(path.join(tmpdir(), "yanta-ratings-"));
  const connection = await connectTo(database.uri);
  const port = await freePort();
  const bff = killableProcess("tests/races/ratingProcess.ts", [database.uri, String(port), cryptoKeyDir]);
  try {
    await migrate([...ratingModels(connection), ...cryptoModels(connection), idempotencyModel(connection)]);
    const random = seeded(seed);
    const phones = Array.from({ length: visits }, (_, visit) => ({
      visit,
      grade: GRADES[Math.floor(random() * GRADES.length)] ?? 1,
      givesUp: random() < 0.1,
      tapsTwice: random() < 0.2,
    }));
    await bff.start();
    const storm = createStorm(`http://127.0.0.1:${port}/api/v1`);
    const [killed] = await Promise.all([
      killNowAndThen(bff, { kills, random, isOver: () => storm.left() === 0 }),
      storm.run(phones),
    ]);
    const stored = await ratings(connection).find().toArray();
    const { brokenOff, acknowledged, keptUnanswered } = storm.seen;
    return {
      visits,
      kills: killed,
      acknowledged: acknowledged.length,
      brokenOff,
      keptUnanswered,
      lowGrades: stored.filter(({ grade }) => grade <= 2).length,
      seconds: (performance.now() - startedAt) / 1000,
      violations: [...storm.seen.odd, ...faultsIn(stored, acknowledged)],
    };
  } finally {
    await bff.kill();
    await connection.close();
    await database.drop();
    await rm(cryptoKeyDir, { recursive: true, force: true });
  }
}

interface Killing {
  kills: number;
  random: () => number;
  isOver: () => boolean;
}

/** @returns how often it was killed while somebody was still rating. */
async function killNowAndThen(bff: KillableProcess, { kills, random, isOver }: Killing): Promise<number> {
  for (let killed = 0; killed < kills; killed += 1) {
    await sleep(100 + random() * 500);
    if (isOver()) return killed;
    await bff.kill();
    await bff.start();
  }
  return kills;
}

const NOBODY_THERE = 0;
const BROKEN_OFF = 1;

const wasRefused = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === "object" &&
  error.cause !== null &&
  "code" in error.cause &&
  error.cause.code === "ECONNREFUSED";

/** One try of a phone. */
async function rateOnce(base: string, { visit, grade }: Phone, key: string) {
  const response = await fetch(`${base}/tickets/v-${visit}/ratings`, {
    method: "POST",
    headers: {
      Authorization: `Bearer resident.${"x".repeat(40)}.r-${visit}`,
      "Content-Type": "application/json",
      "Idempotency-Key": key,
    },
    body: JSON.stringify({ grade, comment: `第${visit}位的意见` }),
    signal: AbortSignal.timeout(20_000),
  }).catch((error: unknown) => (wasRefused(error) ? "nobody there" : null));
  if (response === "nobody there") return { status: NOBODY_THERE, body: {} };
  const text = await response?.text().catch(() => null);
  if (response === null || text === null || text === undefined) return { status: BROKEN_OFF, body: {} };
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
}

function createStorm(base: string) {
  const seen = { brokenOff: 0, keptUnanswered: 0, acknowledged: [] as Acknowledged[], odd: [] as string[] };
  let left = Number.POSITIVE_INFINITY;
  const useOf = async (phone: Phone): Promise<void> => {
    for (let lost = 0; ; lost += 1) {
      const key = randomUUID();
      const [{ status, body }] = await Promise.all([
        rateOnce(base, phone, key),
        phone.tapsTwice ? rateOnce(base, phone, key) : null,
      ]);
      const { visit, grade } = phone;
      if (status === 201) return void seen.acknowledged.push({ visit, grade, ratingId: String(body["ratingId"]) });
      if (status === 409 && body["code"] === "already-rated" && lost > 0) {
        seen.keptUnanswered += 1;
        return void seen.acknowledged.push({ visit, grade });
      }
      if (![BROKEN_OFF, NOBODY_THERE, 503].includes(status))
        return void seen.odd.push(`visit ${visit}: ${status} ${String(body["code"])}`);
      if (status === BROKEN_OFF) {
        seen.brokenOff += 1;
        if (phone.givesUp) return;
      }
      await sleep(20);
    }
  };
  return {
    seen,
    left: () => left,
    run: async (phones: readonly Phone[]): Promise<void> => {
      const waiting = [...phones];
      left = waiting.length;
      const one = async (): Promise<void> => {
        for (let phone = waiting.shift(); phone !== undefined; phone = waiting.shift()) {
          await useOf(phone);
          left -= 1;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, one));
    },
  };
}
