import { createHash } from "node:crypto";
import { z } from "zod";
import { Problem } from "./http/problem";
import { modelOf, schemaOf, type Connection } from "./store";

/** A thumb repeats within seconds; a phone that was offline, within the day. */
const KEEP_SECONDS = 24 * 3600;
/** A first attempt that is older than this died with its process: the repeat takes over. */
const ATTEMPT_MS = 30_000;
const WAIT_STEP_MS = 50;
const WAIT_STEPS = 60;

interface Kept {
  _id: string;
  inputHash: string;
  startedAt: Date;
  status?: number;
  body?: string;
}

const keptSchema = schemaOf({
  _id: { type: String, required: true },
  inputHash: { type: String, required: true },
  startedAt: { type: Date, required: true },
  status: Number,
  body: String,
}).index({ startedAt: 1 }, { expireAfterSeconds: KEEP_SECONDS });

export const idempotencyModel = (connection: Connection) => modelOf<Kept>(connection, "idempotency", keptSchema);

interface Attempt {
  /** The `Idempotency-Key` header; "" when the caller sent none, and then every call counts. */
  key: string;
  scope: string;
  input: unknown;
}
interface Reply {
  status: number;
  body: unknown;
}
export interface Idempotency {
  /**
   * Runs `reply` once for a key and replays its answer to repeats, also to those that arrive while it still runs.
   *
   * @throws Problem idempotency-key-reused when the key came with another body; invalid-input when it is no UUID.
   */
  once(attempt: Attempt, reply: () => Promise<Reply>): Promise<Reply & { replayed: boolean }>;
}

const isUuid = (text: string): boolean => z.guid().safeParse(text).success;

export function idempotencyIn(connection: Connection): Idempotency {
  return {
    once: async ({ key, scope, input }, reply) => {
      if (key === "") return { ...(await reply()), replayed: false };
      if (!isUuid(key)) {
        throw new Problem("invalid-input", { errors: [{ path: "Idempotency-Key", message: "要用 UUID 格式" }] });
      }
      const id = `${scope} ${key.toLowerCase()}`;
      const inputHash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
      const kept = await claimOrRead(connection, id, inputHash);
      return kept === null ? runAndKeep(connection, id, reply) : kept;
    },
  };
}

/** Null when this call is the first and must do the work. */
async function claimOrRead(connection: Connection, id: string, inputHash: string) {
  for (let step = 0; step < WAIT_STEPS; step += 1) {
    if (await claim(connection, id, inputHash)) return null;
    const kept = await idempotencyModel(connection).findById(id).lean();
    if (kept !== null && kept.inputHash !== inputHash) throw new Problem("idempotency-key-reused");
    if (kept?.status !== undefined && kept.body !== undefined) {
      return { status: kept.status, body: JSON.parse(kept.body) as unknown, replayed: true };
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS));
  }
  throw new Problem("temporarily-unavailable", { retryAfterSeconds: 2 });
}

async function claim(connection: Connection, id: string, inputHash: string): Promise<boolean> {
  const startedAt = new Date();
  const abandoned = new Date(startedAt.getTime() - ATTEMPT_MS);
  try {
    await idempotencyModel(connection).collection.updateOne(
      { _id: id as never, inputHash, status: { $exists: false }, startedAt: { $lt: abandoned } },
      { $set: { startedAt, inputHash } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === 11000) return false;
    throw error;
  }
}

/** A refusal is not kept: the resident may mend the cause and send the same again. */
async function runAndKeep(connection: Connection, id: string, reply: () => Promise<Reply>) {
  const model = idempotencyModel(connection);
  try {
    const { status, body } = await reply();
    await model.updateOne({ _id: id }, { $set: { status, body: JSON.stringify(body ?? null) } });
    return { status, body, replayed: false };
  } catch (error) {
    await model.deleteOne({ _id: id }).catch(() => undefined);
    throw error;
  }
}
