import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes, type KeyObject } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** Serials under which the sandbox signs: the public-key mode, and a platform certificate as it was before. */
export const PUBLIC_KEY_ID = "PUB_KEY_ID_0119000000012026112400000001";
export const CERTIFICATE_SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";

const makeKeyPair = promisify(generateKeyPair);

export interface PayKeys {
  /** Of the merchant: what requests must be signed with. */
  merchant: KeyObject;
  /** Serial → private key of the platform. */
  platform: ReadonlyMap<string, KeyObject>;
  apiV3Key: Buffer;
}

/**
 * Makes the keys of a pretended merchant in a folder, as an operator would put the real ones there: only what is missing,
 * and of two processes both end up with the first one's. The platform's private half lies in `sandbox/`, which a merchant
 * does not have. Nothing of it is ever committed.
 */
export async function ensurePayKeys(folder: string): Promise<PayKeys> {
  for (const part of ["", "platform", "sandbox"])
    await mkdir(path.join(folder, part), { recursive: true, mode: 0o700 });
  const merchantKey = await keyIn(folder, "apiclient_key.pem");
  const platform = new Map<string, KeyObject>();
  for (const serial of [PUBLIC_KEY_ID, CERTIFICATE_SERIAL]) {
    const key = await keyIn(folder, `sandbox/${serial}.key`);
    await keepFirst(folder, `platform/${serial}.pem`, createPublicKey(key).export({ type: "spki", format: "pem" }));
    platform.set(serial, key);
  }
  await keepFirst(folder, "api_v3.key", randomBytes(16).toString("hex"));
  const apiV3Key = Buffer.from((await readFile(path.join(folder, "api_v3.key"), "utf8")).trim());
  return { merchant: createPublicKey(merchantKey), platform, apiV3Key };
}

async function keyIn(folder: string, name: string): Promise<KeyObject> {
  const known = await readFile(path.join(folder, name)).catch(() => null);
  if (known !== null) return createPrivateKey(known);
  const { privateKey } = await makeKeyPair("rsa", { modulusLength: 2048 });
  await keepFirst(folder, name, privateKey.export({ type: "pkcs8", format: "pem" }));
  return createPrivateKey(await readFile(path.join(folder, name)));
}

/** Writes a file unless there is one of that name; it appears whole or not at all. */
async function keepFirst(folder: string, name: string, content: string | Buffer): Promise<void> {
  const target = path.join(folder, name);
  const draft = `${target}.${randomBytes(6).toString("hex")}.draft`;
  await writeFile(draft, content, { mode: 0o600 });
  await link(draft, target).catch((error: unknown) => {
    const isThere = typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  });
  await rm(draft);
}
