import { createHmac } from "node:crypto";
import { z } from "zod";
import { isDuplicateKey } from "./duplicateKey";
import { Problem } from "./http/problem";
import { newId } from "./ids";
import { modelOf, schemaOf, type Connection } from "./store";

/** A thumb repeats within seconds; a phone that was offline, within the day. */
const KEEP_SECONDS = 24 * 3600;
/** A first attempt that is older than this died with its process: the repeat takes over. */
const ATTEMPT_MS = 30_000;
const WAIT_STEP_MS = 50;
const WAIT_STEPS = 60;

interface Kept {
  _id: string;
  /** Keyed: who has the store and a list of phones must not find out by trying who booked. */
  inputHash: string;
  /** Id of what the request makes, given by the first attempt. */
  subjectId?: string;
  startedAt: Date;
  status?: number;
  body?: string;
}

const keptSchema = schemaOf({
  _id: { type: String, required: true },
  inputHash: { type: String, required: true },
  subjectId: String,
  startedAt: { type: Date, required: true },
  status: Number,
  body: String,
}).index({ startedAt: 1 }, { expireAfterSeconds: KEEP_SECONDS });

export const idempotencyModel = (connection: Connection) => modelOf<Kept>(connection, "idempotency", keptSchema);

/** One go at a request. What the handler makes takes the id, so that a repeat finds it. */
export interface Attempt {
  /** UUIDv7; the same for every repeat under one `Idempotency-Key`. */
  id: string;
  /** An earlier attempt broke off, and nobody knows how far it came: look for what has the id before doing anything. */
  isRepeat: boolean;
}

/** For a request that nothing was done for yet. */
export const firstAttempt = (now: Date): Attempt => ({ id: newId(now), isRepeat: false });

interface KeyedRequest {
  /** The `Idempotency-Key` header; "" when the caller sent none, and then every call counts. */
  key: string;
  scope: string;
  input: unknown;
  now: Date;
}
interface Reply {
  status: number;
  body: unknown;
}
export interface Idempotency {
  /**
   * Runs `reply` once for a key and replays its answer to repeats, also to those that arrive while it still runs. When the
   * process died in it, or a fault hid its end, a repeat runs it again under the same id.
   *
   * @throws Problem idempotency-key-reused when the key came with another body; invalid-input when it is no UUID.
   */
  once(request: KeyedRequest, reply: (attempt: Attempt) => Promise<Reply>): Promise<Reply & { replayed: boolean }>;
}

const isUuid = (text: string): boolean => z.guid().safeParse(text).success;

/** @param inputKey - under which inputs are hashed; the same in every process. */
export function idempotencyIn(connection: Connection, inputKey: () => Promise<string>): Idempotency {
  return {
    once: async ({ key, scope, input, now }, reply) => {
      if (key === "") return { ...(await reply(firstAttempt(now))), replayed: false };
      if (!isUuid(key)) {
        throw new Problem("invalid-input", { errors: [{ path: "Idempotency-Key", message: "要用 UUID 格式" }] });
      }
      const id = `${scope} ${key.toLowerCase()}`;
      const inputHash = createHmac("sha256", await inputKey())
        .update(JSON.stringify(input))
        .digest("base64url");
      const found = await claimOrRead(connection, { id, inputHash, now });
      return "attempt" in found ? runAndKeep(connection, id, () => reply(found.attempt)) : found;
    },
  };
}

interface Claim {
  id: string;
  inputHash: string;
  now: Date;
}

/** An attempt when this call must do the work, else the answer that is kept. */
async function claimOrRead(
  connection: Connection,
  request: Claim,
): Promise<{ attempt: Attempt } | (Reply & { replayed: true })> {
  for (let step = 0; step < WAIT_STEPS; step += 1) {
    const attempt = await claim(connection, request);
    if (attempt !== null) return { attempt };
    const kept = await idempotencyModel(connection).findById(request.id).lean();
    if (kept !== null && kept.inputHash !== request.inputHash) throw new Problem("idempotency-key-reused");
    if (kept?.status !== undefined && kept.body !== undefined) {
      return { status: kept.status, body: JSON.parse(kept.body) as unknown, replayed: true };
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MS));
  }
  throw new Problem("temporarily-unavailable", { retryAfterSeconds: 2 });
}

const records = (connection: Connection) => connection.collection<Kept>("idempotency");

/** Null while another attempt runs, or when there is an answer. */
async function claim(connection: Connection, { id, inputHash, now }: Claim): Promise<Attempt | null> {
  const startedAt = new Date();
  const first = firstAttempt(now);
  try {
    const before = await records(connection).findOneAndUpdate(
      { _id: id, inputHash, status: { $exists: false }, startedAt: { $lt: attemptLost(startedAt) } },
      { $set: { startedAt }, $setOnInsert: { subjectId: first.id } },
      { upsert: true, returnDocument: "before" },
    );
    return before === null ? first : { id: before.subjectId ?? first.id, isRepeat: true };
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** An attempt that began before this is over, whatever became of it. */
const attemptLost = (now: Date): Date => new Date(now.getTime() - ATTEMPT_MS);

/**
 * A refusal is not kept: the resident may mend the cause and send the same again. After any other failure something may
 * have been done: the record stays, given up, so that a repeat goes on under the same id.
 */
async function runAndKeep(connection: Connection, id: string, reply: () => Promise<Reply>) {
  const model = idempotencyModel(connection);
  try {
    const { status, body } = await reply();
    await model.updateOne({ _id: id }, { $set: { status, body: JSON.stringify(body ?? null) } });
    return { status, body, replayed: false };
  } catch (error) {
    const isRefusal = error instanceof Problem && error.status < 500;
    const givenUp = { $set: { startedAt: attemptLost(new Date(Date.now() - 1)) } };
    const written = isRefusal ? model.deleteOne({ _id: id }) : model.updateOne({ _id: id }, givenUp);
    await written.catch(() => undefined);
    throw error;
  }
}
