import { CryptoError, guarded } from "./cryptoError";
import type { DataKey, DataKeyStore } from "./dataKeyStore";
import type { KeyProvider } from "./keyProvider";

export interface RewrapOptions {
  keyProvider: KeyProvider;
  store: DataKeyStore;
  /** Keys re-wrapped at once: as many calls as the key provider may get together. */
  batch: number;
}

export interface RewrapReport {
  rewrapped: number;
  /** Another process was faster, or the owner was erased meanwhile. */
  overtaken: number;
  /** Owners whose key no master key opens. The others are done nevertheless. */
  refused: string[];
}

type Outcome = "rewrapped" | "overtaken" | "refused";

/**
 * Moves every data key under the current master key, after its rotation. The data keys stay what they are, so no field
 * is touched and reads go on. May be killed and started again, and run by several processes at once: what is left to do
 * is what the store says. The old master key may go when nothing was re-wrapped and nothing refused.
 *
 * @throws CryptoError `store-failed`, `key-provider-failed`: start again later.
 */
export async function rewrapDataKeys(options: RewrapOptions): Promise<RewrapReport> {
  const report: RewrapReport = { rewrapped: 0, overtaken: 0, refused: [] };
  // A process that asked for the version before the rotation may still add a key behind the cursor: hence passes.
  for (;;) {
    const pass = await rewrapOnce(options);
    report.rewrapped += pass.rewrapped;
    report.overtaken += pass.overtaken;
    report.refused = pass.refused;
    if (pass.rewrapped === 0) return report;
  }
}

async function rewrapOnce({ keyProvider, store, batch }: RewrapOptions): Promise<RewrapReport> {
  const report: RewrapReport = { rewrapped: 0, overtaken: 0, refused: [] };
  const version = await guarded("key-provider-failed", () => keyProvider.currentVersion());
  let after = "";
  for (;;) {
    const keys = await guarded("store-failed", () => store.wrappedByOther(version, after, batch));
    const outcomes = await Promise.all(keys.map((key) => rewrapOne(keyProvider, store, key)));
    report.rewrapped += outcomes.filter((outcome) => outcome === "rewrapped").length;
    report.overtaken += outcomes.filter((outcome) => outcome === "overtaken").length;
    report.refused.push(...keys.filter((_, at) => outcomes[at] === "refused").map((key) => key.ownerId));
    const last = keys.at(-1);
    if (last === undefined) return report;
    after = last.ownerId;
  }
}

async function rewrapOne(keyProvider: KeyProvider, store: DataKeyStore, key: DataKey): Promise<Outcome> {
  try {
    const dataKey = await guarded("key-provider-failed", () => keyProvider.unwrap(key, key.ownerId));
    const wrapped = await guarded("key-provider-failed", () => keyProvider.wrap(dataKey, key.ownerId));
    dataKey.fill(0);
    const isDone = await guarded("store-failed", () => store.rewrap(key.ownerId, key.masterKeyVersion, wrapped));
    return isDone ? "rewrapped" : "overtaken";
  } catch (error) {
    if (error instanceof CryptoError && isHopeless(error)) return "refused";
    throw error;
  }
}

const isHopeless = ({ code }: CryptoError): boolean => code === "data-key-refused" || code === "key-version-unknown";
