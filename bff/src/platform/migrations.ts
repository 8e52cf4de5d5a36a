/** The part of a model that a migration needs. */
interface Migratable {
  createCollection(): Promise<unknown>;
  createIndexes(): Promise<unknown>;
}

const NAMESPACE_EXISTS = 48;

/**
 * Makes the collections and indexes that the models declare; running it again changes nothing.
 * Indexes are never dropped here: that is an operator's decision.
 */
export async function migrate(models: readonly Migratable[]): Promise<void> {
  for (const model of models) {
    await model.createCollection().catch(acceptExisting);
    await model.createIndexes();
  }
}

function acceptExisting(error: unknown): void {
  if (typeof error === "object" && error !== null && "code" in error && error.code === NAMESPACE_EXISTS) return;
  throw error;
}
