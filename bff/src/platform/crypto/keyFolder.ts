import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { link, mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { CryptoError } from "./cryptoError";
import { KEY_BYTES } from "./seal";

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** Names of the key files in a folder, none when there is no folder yet. */
export async function keyFileNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".key"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/**
 * Writes a new random key, unless there is one of that name: of two processes, both end up with the first one's.
 * A key file appears whole or not at all, and is never written over.
 */
export async function addKeyFile(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const draft = path.join(folder, `${name}.${randomBytes(6).toString("hex")}.draft`);
  const file = await open(draft, "wx", OWNER_ONLY_FILE);
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString("hex")}\n`);
    await file.sync();
    await link(draft, path.join(folder, name));
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await file.close();
    await rm(draft);
  }
}

/**
 * @returns `null` when there is no such file.
 * @throws CryptoError `key-file-unsafe` when the group or others may open it or it is a link; `key-file-malformed`
 */
export async function readKeyFile(folder: string, name: string): Promise<Buffer | null> {
  const file = await openKeyFile(path.join(folder, name));
  if (file === null) return null;
  try {
    // Asked of the open file, so that what was checked is what is read.
    const facts = await file.stat();
    if (!facts.isFile() || (facts.mode & OTHERS) !== 0) throw new CryptoError("key-file-unsafe");
    const text = await file.readFile("utf8");
    if (!/^[0-9a-f]{64}\n?$/.test(text)) throw new CryptoError("key-file-malformed");
    return Buffer.from(text.trim(), "hex");
  } finally {
    await file.close();
  }
}

async function openKeyFile(at: string): Promise<FileHandle | null> {
  try {
    return await open(at, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    if (hasCode(error, "ELOOP")) throw new CryptoError("key-file-unsafe");
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;
