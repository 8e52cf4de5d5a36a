import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { PayError } from "./payError";
import type { PlatformKeys } from "./signature";

const API_V3_KEY_BYTES = 32;
/** Permissions of the group and of others. */
const OTHERS = 0o077;

export interface PayKeys {
  /** The merchant's private key in PEM, which signs requests and payment sheets. */
  merchantKey: Buffer;
  merchantPublicKey: KeyObject;
  apiV3Key: Buffer;
  /** Serial → key, from `platform/<serial>.pem`: public keys and certificates alike. */
  platformKeys: PlatformKeys;
}

/**
 * Reads the merchant's keys from a folder: `apiclient_key.pem` and `api_v3.key` as the merchant platform gives them, and
 * one file a key of WeChat's in `platform/`.
 *
 * @throws PayError unsent, naming the file that is missing or wrong and nothing of its content.
 */
export async function readPayKeys(folder: string): Promise<PayKeys> {
  const merchantKey = await readSecret(folder, "apiclient_key.pem");
  const apiV3Key = Buffer.from((await readSecret(folder, "api_v3.key")).toString("utf8").trim(), "utf8");
  if (apiV3Key.length !== API_V3_KEY_BYTES) throw new PayError("unsent", "api_v3.key is not 32 characters");
  const names = await readdir(path.join(folder, "platform")).catch(() => []);
  const serials = names.filter((name) => name.endsWith(".pem")).map((name) => name.slice(0, -".pem".length));
  const platformKeys = new Map<string, KeyObject>();
  for (const serial of serials) {
    platformKeys.set(serial, parsed(serial, await readNamed(folder, `platform/${serial}.pem`), createPublicKey));
  }
  if (platformKeys.size === 0) throw new PayError("unsent", "platform/ has no key");
  const merchantPublicKey = createPublicKey(parsed("apiclient_key.pem", merchantKey, createPrivateKey));
  return { merchantKey, merchantPublicKey, apiV3Key, platformKeys };
}

async function readSecret(folder: string, name: string): Promise<Buffer> {
  const content = await readNamed(folder, name);
  const { mode } = await stat(path.join(folder, name));
  if ((mode & OTHERS) !== 0) throw new PayError("unsent", `${name} can be read by others`);
  return content;
}

async function readNamed(folder: string, name: string): Promise<Buffer> {
  return readFile(path.join(folder, name)).catch(() => {
    throw new PayError("unsent", `${name} cannot be read`);
  });
}

function parsed(name: string, pem: Buffer, parse: (pem: Buffer) => KeyObject): KeyObject {
  try {
    return parse(pem);
  } catch {
    throw new PayError("unsent", `${name} is no key`);
  }
}

/** Reads the keys at first use and keeps them; a folder that is not there yet is looked for again at the next use. */
export function lazyPayKeys(folder: string): () => Promise<PayKeys> {
  let reading: Promise<PayKeys> | null = null;
  return () => {
    reading ??= readPayKeys(folder).catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}
