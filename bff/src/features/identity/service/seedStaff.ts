import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FieldCrypto } from "../../../platform/crypto";
import type { Connection } from "../../../platform/store";
import { postsOf, type StaffPlace, type StaffPost } from "../rules/staffOfDistrict";
import { randomPassword } from "./passwords";
import { openStaffAccount } from "./staffAccounts";

export type { StaffPlace } from "../rules/staffOfDistrict";

export interface SeededStaff {
  /** An administrator, a supervisor and a clerk, to be printed. */
  examples: (StaffPost & { password: string })[];
  /** All of them, a tab-separated line each; only its owner may read it. */
  file: string;
  opened: number;
}

interface Seeding {
  connection: Connection;
  crypto: FieldCrypto;
  places: readonly StaffPlace[];
  dataDir: string;
}

const FILE_NAME = "staff-passwords.tsv";
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** Each takes a core and 32 MiB. */
const HASHED_AT_ONCE = 2;

/**
 * Opens the accounts of a world for development and demonstration, with random passwords made here. They are in the file
 * and, for the examples, in what is returned; nowhere else. Accounts that exist keep theirs.
 */
export async function seedStaff({ connection, crypto, places, dataDir }: Seeding, now: Date): Promise<SeededStaff> {
  const file = path.join(dataDir, FILE_NAME);
  const passwords = await readPasswords(file);
  const posts = postsOf(places);
  const fresh = new Set(posts.filter(({ account }) => !passwords.has(account)).map(({ account }) => account));
  for (const account of fresh) passwords.set(account, randomPassword());
  // Written before the first account is opened: whoever stops this half-way must not lock anybody out.
  if (fresh.size > 0) await writePasswords(file, posts, passwords);
  const waiting = [...posts];
  let opened = 0;
  let unknown = 0;
  const openNext = async (): Promise<void> => {
    for (let post = waiting.shift(); post !== undefined; post = waiting.shift()) {
      const { account } = post;
      const password = passwords.get(account) ?? randomPassword();
      const name = nameOf(posts.indexOf(post));
      const staffId = await openStaffAccount({ connection, crypto }, { ...post, name, password }, now);
      if (staffId !== null) opened += 1;
      else if (fresh.has(account) && passwords.delete(account)) unknown += 1;
    }
  };
  await Promise.all(Array.from({ length: HASHED_AT_ONCE }, openNext));
  if (unknown > 0) await writePasswords(file, posts, passwords);
  return { examples: examplesOf(posts, passwords), file, opened };
}

function examplesOf(posts: readonly StaffPost[], passwords: ReadonlyMap<string, string>): SeededStaff["examples"] {
  const roles = ["administrator", "supervisor", "clerk"] as const;
  return roles.flatMap((role) => {
    const post = posts.find((one) => one.role === role);
    const password = post && passwords.get(post.account);
    return post === undefined || password === undefined ? [] : [{ ...post, password }];
  });
}

async function readPasswords(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n").map((line) => line.split("\t"));
  return new Map(
    lines.flatMap(([account, , , password]) => (account && password ? [[account, password] as const] : [])),
  );
}

/** Whole or not at all, and never readable by others in between. */
async function writePasswords(
  file: string,
  posts: readonly StaffPost[],
  passwords: ReadonlyMap<string, string>,
): Promise<void> {
  const lines = posts.flatMap(({ account, role, stationIds }) => {
    const password = passwords.get(account);
    return password === undefined ? [] : [[account, role, stationIds.join(","), password].join("\t")];
  });
  await mkdir(path.dirname(file), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const draft = `${file}.draft`;
  await writeFile(draft, `${lines.join("\n")}\n`, { mode: OWNER_ONLY_FILE });
  await chmod(draft, OWNER_ONLY_FILE);
  await rename(draft, file);
}

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = ["敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "霞", "平", "刚", "桂英"];

/** Invented, and the same for a post each time. */
const nameOf = (index: number): string =>
  `${SURNAMES[index % SURNAMES.length] ?? "王"}${GIVEN[(index * 7) % GIVEN.length] ?? "敏"}`;
