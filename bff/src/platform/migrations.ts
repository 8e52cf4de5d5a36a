import { createHash } from "node:crypto";
import type { IndexDefinition, IndexOptions, mongo } from "mongoose";
import { jobModel, leaseOf } from "./jobs";
import type { Connection } from "./store";

/** The part of a model that a migration needs. */
interface Migratable {
  db: Pick<Connection, "listCollections">;
  schema: { indexes(): [IndexDefinition, IndexOptions][] };
  collection: {
    name: string;
    indexes(): Promise<mongo.IndexDescriptionInfo[]>;
    createIndexes(indexes: mongo.IndexDescription[]): Promise<unknown>;
  };
  createCollection(): Promise<unknown>;
  createIndexes(): Promise<unknown>;
}

const NAMESPACE_EXISTS = 48;
const RETRY_MS = 300;
/** About half a minute, longer than a dead process keeps its turn. */
const ATTEMPTS = 100;
/** Well within the time after which another process may take the turn. */
const HOLD_AGAIN_MS = 2_000;

/**
 * Makes the collections and indexes that the models declare; running it again changes nothing.
 * Indexes are never dropped here: that is an operator's decision.
 */
export async function migrate(models: readonly Migratable[]): Promise<void> {
  const known = await collectionsOf(models[0]?.db);
  for (const model of models) await migrateOne(model, known);
}

/** Says what the store was last migrated to. */
const MARKS = "migrations";
const MARK_ID = "schema";

interface Mark {
  _id: string;
  made: string;
}

/** The same for the same collections and indexes. */
function markOf(models: readonly Migratable[]): string {
  const declared = models.map(({ collection, schema }) => [collection.name, schema.indexes()]);
  return createHash("sha256").update(JSON.stringify(declared)).digest("base64url");
}

/**
 * `migrateInTurn` where the store has not been migrated to these models yet. An index that an operator has dropped since
 * stays dropped: the migration step itself brings it back.
 */
export async function migrateOnce(connection: Connection, models: readonly Migratable[]): Promise<void> {
  const mark = await connection.collection<Mark>(MARKS).findOne({ _id: MARK_ID });
  if (mark?.made !== markOf(models)) await migrateInTurn(connection, models);
}

/**
 * `migrate` for processes that start together: they take turns, since two that build one index lock each other out.
 *
 * @throws what the store said last, when half a minute of trying did not help.
 */
export async function migrateInTurn(connection: Connection, models: readonly Migratable[]): Promise<void> {
  const turn = leaseOf(connection, "migration");
  const tryAll = async (): Promise<boolean> => {
    // A lease asks the store for its time, which the embedded engine tells only inside a collection that exists.
    await migrate([jobModel(connection)]);
    const known = await collectionsOf(connection);
    let heldAt = Number.NEGATIVE_INFINITY;
    for (const model of models) {
      if (performance.now() - heldAt > HOLD_AGAIN_MS) {
        if (!(await turn.hold())) return false;
        heldAt = performance.now();
      }
      await migrateOne(model, known);
    }
    const made = { $set: { made: markOf(models) } };
    await connection.collection<Mark>(MARKS).updateOne({ _id: MARK_ID }, made, { upsert: true });
    await turn.release();
    return true;
  };
  for (let attempt = 1; ; attempt += 1) {
    const isDone = await tryAll().catch((error: unknown) => {
      if (attempt >= ATTEMPTS) throw error;
      return false;
    });
    if (isDone) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function collectionsOf(connection: Migratable["db"] | undefined): Promise<ReadonlySet<string>> {
  return new Set((await connection?.listCollections())?.map(({ name }) => name));
}

/** A new collection comes with all its indexes in one command; a known one is asked what it lacks. */
async function migrateOne(model: Migratable, known: ReadonlySet<string>): Promise<void> {
  const wanted = model.schema.indexes().map(describeIndex);
  if (known.has(model.collection.name)) {
    const present = await model.collection.indexes();
    const isThere = (index: mongo.IndexDescription) => present.some((other) => isSameIndex(index, other));
    if (!wanted.every(isThere)) await model.createIndexes();
  } else if (wanted.length > 0) await model.collection.createIndexes(wanted);
  else await model.createCollection().catch(acceptExisting);
}

/** As the driver takes it. mongoose's options are an index's and a command's in one type; schemas give those of an index. */
const describeIndex = ([key, options]: [IndexDefinition, IndexOptions]): mongo.IndexDescription =>
  ({ ...options, key }) as mongo.IndexDescription;

/** What differs in anything else is left to the store, which refuses an index whose name is taken. */
function isSameIndex(wanted: mongo.IndexDescription, present: mongo.IndexDescriptionInfo): boolean {
  return (
    JSON.stringify(wanted.key) === JSON.stringify(present.key) &&
    Boolean(wanted.unique) === Boolean(present.unique) &&
    Boolean(wanted.sparse) === Boolean(present.sparse) &&
    wanted.expireAfterSeconds === present.expireAfterSeconds &&
    JSON.stringify(wanted.partialFilterExpression) === JSON.stringify(present["partialFilterExpression"])
  );
}

function acceptExisting(error: unknown): void {
  if (typeof error === "object" && error !== null && "code" in error && error.code === NAMESPACE_EXISTS) return;
  throw error;
}
