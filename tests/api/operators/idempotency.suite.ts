import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose, { type Connection } from "mongoose";
import { Problem } from "../../../bff/src/platform/http/problem";
import { idempotencyIn, idempotencyModel, type Attempt, type Idempotency } from "../../../bff/src/platform/idempotency";
import { migrate } from "../../../bff/src/platform/migrations";

describe("idempotency", () => {
  let database: TestDatabase;
  let connection: Connection;
  let idempotency: Idempotency;
  beforeAll(async () => {
    database = await freshDatabase("idempotency");
    connection = await mongoose.createConnection(database.uri, { autoIndex: false, autoCreate: false }).asPromise();
    await migrate([idempotencyModel(connection)]);
    idempotency = idempotencyIn(connection, () => Promise.resolve("a key for tests only"));
  }, 120_000);
  afterAll(async () => {
    await connection.close();
    await database.drop();
  });

  const input = { body: { callerName: "周舟", callerPhone: "13812345678" } };
  const scope = "POST /staff/appointments staff:s-1";
  const now = new Date("2026-11-24T02:00:00Z");
  const done = { status: 201, body: { appointmentId: "a-1" } };
  const ask = (key: string, reply: (attempt: Attempt) => Promise<typeof done>) =>
    idempotency.once({ key, scope, input, now }, reply);
  /** What became of an attempt's record when its process died: nothing, and half a minute goes by. */
  const halfAMinuteLater = () =>
    connection.collection("idempotency").updateMany({}, { $set: { startedAt: new Date(Date.now() - 31_000) } });

  describe("a write with a key", () => {
    test("runs once, and its answer is given to every repeat", async () => {
      const key = randomUUID();
      const attempts: Attempt[] = [];
      const reply = async (attempt: Attempt) => {
        attempts.push(attempt);
        return done;
      };
      const answers = await Promise.all([ask(key, reply), ask(key, reply), ask(key.toUpperCase(), reply)]);
      expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true, true]);
      expect(attempts.map(({ isRepeat }) => isRepeat)).toEqual([false]);
    });

    test("goes on under the same id when its process died, and says that it is a repeat", async () => {
      const key = randomUUID();
      let first: Attempt | undefined;
      const dying = new Promise<typeof done>(() => undefined);
      void ask(key, (attempt) => {
        first = attempt;
        return dying;
      });
      while (first === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      await halfAMinuteLater();
      const second = await new Promise<Attempt>((resolve) => {
        void ask(key, async (attempt) => {
          resolve(attempt);
          return done;
        });
      });
      expect(second).toEqual({ id: first.id, isRepeat: true });
    });

    test("goes on at once, under the same id, after a fault that hides what was done", async () => {
      const key = randomUUID();
      const seen: Attempt[] = [];
      const fails = (error: Error) => async (attempt: Attempt) => {
        seen.push(attempt);
        throw error;
      };
      await expect(ask(key, fails(new Error("connection reset")))).rejects.toThrow("connection reset");
      await expect(ask(key, fails(new Problem("temporarily-unavailable")))).rejects.toThrow(Problem);
      expect(await ask(key, async () => done)).toMatchObject({ replayed: false });
      expect(seen.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    });

    test("begins anew after a refusal, whose cause may have been mended", async () => {
      const key = randomUUID();
      const refused = ask(key, () => Promise.reject(new Problem("slot-full")));
      await expect(refused).rejects.toMatchObject({ code: "slot-full" });
      expect(await ask(key, async ({ isRepeat }) => ({ ...done, body: { appointmentId: String(isRepeat) } }))).toEqual({
        status: 201,
        body: { appointmentId: "false" },
        replayed: false,
      });
    });

    test("is refused when its key comes with another input", async () => {
      const key = randomUUID();
      await ask(key, async () => done);
      const other = idempotency.once({ key, scope, input: { body: {} }, now }, async () => done);
      await expect(other).rejects.toMatchObject({ code: "idempotency-key-reused" });
    });

    test("leaves no hash of its input by which a phone could be tried", async () => {
      await ask(randomUUID(), async () => done);
      const kept = JSON.stringify(await connection.collection("idempotency").find().toArray());
      for (const encoding of ["hex", "base64", "base64url"] as const)
        expect(kept).not.toContain(createHash("sha256").update(JSON.stringify(input)).digest(encoding));
    });
  });
});
