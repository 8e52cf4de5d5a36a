import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { associatedData } from "./associatedData";
import { CryptoError, guarded } from "./cryptoError";
import { addKeyFile, keyFileNames, readKeyFile } from "./keyFolder";
import type { IndexedField, KeyProvider } from "./keyProvider";
import { KEY_BYTES, seal, unseal } from "./seal";

export interface FileKeyProvider extends KeyProvider {
  /** Adds a master key and makes it the current one; `rewrapDataKeys` then moves the data keys. @returns its version. */
  rotate(): Promise<string>;
}

const BLIND_INDEX_FILE = "blind-index.key";
const FIRST_VERSION = "1";
const masterKeyFile = (version: string): string => `master-${version}.key`;

/**
 * Master keys in files of a folder, one a version, the highest is current. For development: production names a KMS.
 * Missing keys are made at first use, mode 600; a file that others may read is refused.
 */
export function fileKeyProvider(folder: string): FileKeyProvider {
  const opened = new Map<string, KeyObject>();

  async function masterKey(version: string): Promise<KeyObject> {
    const known = opened.get(version);
    if (known !== undefined) return known;
    const bytes = /^[1-9]\d{0,8}$/.test(version) ? await readKeyFile(folder, masterKeyFile(version)) : null;
    if (bytes === null) throw new CryptoError("key-version-unknown");
    const key = createSecretKey(bytes);
    bytes.fill(0);
    opened.set(version, key);
    return key;
  }

  async function currentVersion(): Promise<string> {
    const highest = highestVersion(await keyFileNames(folder));
    if (highest !== null) return String(highest);
    await addKeyFile(folder, masterKeyFile(FIRST_VERSION));
    return FIRST_VERSION;
  }

  async function rotate(): Promise<string> {
    const next = String(Number(await currentVersion()) + 1);
    await addKeyFile(folder, masterKeyFile(next));
    return next;
  }

  return {
    currentVersion: () => guarded("key-provider-failed", currentVersion),
    rotate: () => guarded("key-provider-failed", rotate),
    wrap: (dataKey, ownerId) =>
      guarded("key-provider-failed", async () => {
        const masterKeyVersion = await currentVersion();
        const wrapped = seal(await masterKey(masterKeyVersion), dataKey, wrapContext(ownerId, masterKeyVersion));
        return { wrapped, masterKeyVersion };
      }),
    unwrap: ({ wrapped, masterKeyVersion }, ownerId) =>
      guarded("key-provider-failed", async () => {
        const dataKey = unseal(await masterKey(masterKeyVersion), wrapped, wrapContext(ownerId, masterKeyVersion));
        if (dataKey?.length !== KEY_BYTES) throw new CryptoError("data-key-refused");
        return dataKey;
      }),
    blindIndexKey: (indexed) => guarded("key-provider-failed", () => deriveIndexKey(folder, indexed)),
  };
}

const wrapContext = (ownerId: string, masterKeyVersion: string): Buffer =>
  associatedData("yanta-data-key", ownerId, masterKeyVersion);

/** @returns `null` when no master key is there yet. */
function highestVersion(fileNames: readonly string[]): number | null {
  const versions = fileNames.flatMap((name) => {
    const version = /^master-([1-9]\d{0,8})\.key$/.exec(name)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
  return versions.length === 0 ? null : Math.max(...versions);
}

/** HKDF (RFC 5869) from one root, so that a new indexed field needs no new file. */
async function deriveIndexKey(folder: string, { collection, field }: IndexedField): Promise<Buffer> {
  const info = associatedData("yanta-blind-index", collection, field);
  const root = (await readKeyFile(folder, BLIND_INDEX_FILE)) ?? (await makeIndexRoot(folder));
  const key = Buffer.from(hkdfSync("sha256", root, Buffer.alloc(0), info, KEY_BYTES));
  root.fill(0);
  return key;
}

async function makeIndexRoot(folder: string): Promise<Buffer> {
  await addKeyFile(folder, BLIND_INDEX_FILE);
  const root = await readKeyFile(folder, BLIND_INDEX_FILE);
  if (root === null) throw new CryptoError("key-provider-failed");
  return root;
}
