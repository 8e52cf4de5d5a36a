import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrateStore, readConfig, type Config } from "@yanta/bff";
import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import { freshDatabase } from "@yanta/local-store/testing";
import { startSandbox } from "@yanta/sandbox";
import { eventually } from "../api/support/service";
import { smallWorld } from "../api/support/smallWorld";
import { peopleOf, type PeopleOfHall } from "../support/peopleOfHall";
import { readStore } from "../support/storeDump";
import { hunterOf, type Find } from "./hunter";
import { peopleUpTo, type Hunted } from "./people";
import { startProcess, type LoggedProcess } from "./processes";
import { useWallet, type WalletUse } from "./walletUse";

export interface WalletPrivacyReport {
  residents: number;
  licences: number;
  /** Reminders that the notices have taken in. */
  reminded: number;
  answers: { given: number; refused: number; faults: number; told: number };
  /** Bytes searched, by place. */
  searched: Record<string, number>;
  patterns: number;
  finds: Find[];
}

const AT_ONCE = 4;
/** A worker starts, and asks the province about each licence that ends, one after the other. */
const remindingMs = (count: number): number => 120_000 + count * 1_000;

/** What the sandbox's province writes on a person's licences: numbers of cards and accounts, and where they live. */
const writtenOf = ({ residentIdNumber }: Hunted): Hunted => ({
  name: "小寨东路196号1号楼2单元301室",
  residentIdNumber: `62000000${residentIdNumber.slice(6, 17)}`,
  phone: `SN${residentIdNumber.slice(8, 17)}`,
});

/** So many residents use everything that the wallet has; then all that the product keeps or says is searched for them. */
export async function huntWallets(count: number): Promise<WalletPrivacyReport> {
  const database = await freshDatabase("wallet_privacy");
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-wallets-"));
  const options = { port: 0, world: smallWorld(), payKeyDir: path.join(folder, "pay") };
  const sandbox = await startSandbox(options);
  const config = readConfig({
    NODE_ENV: "test",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    SANDBOX_PORT: String(sandbox.port),
    LOG_LEVEL: "fatal",
    CLOCK: "sandbox",
    CRYPTO_KEY_DIR: path.join(folder, "keys"),
  });
  const running: LoggedProcess[] = [];
  try {
    await migrateStore(config);
    const [worker, server] = await Promise.all([startProcess("worker", config), startProcess("server", config)]);
    running.push(worker, server);
    const { url } = JSON.parse(await server.line('"listening"')) as { url: string };
    await eventually(
      async () => (await fetch(`${url}/readyz`)).status,
      (status) => status === 200,
      120_000,
    );
    const people = peopleOf({ server: url, sandbox: sandbox.url, config });
    const kept: string[] = [];
    const answers = { given: 0, refused: 0, faults: 0, told: 0 };
    const keep: WalletUse["keep"] = (what, { status, body }, isTold) => {
      answers.given += 1;
      // Proving who one is needs the province; the wallet does without it.
      const isFault = status >= 500 && !what.endsWith("/me/identity");
      if (status >= 400) answers[isFault ? "faults" : "refused"] += 1;
      if (isTold && status < 400) answers.told += 1;
      else kept.push(`${what} ${status} ${JSON.stringify(body)}`);
    };
    const everybody = peopleUpTo(count);
    const errand = await idCardErrand(url);
    const clerk = await people.staffToken("wallet-clerk", "clerk", [errand.stationId]);
    await endSoon(people, everybody);
    const licences = await inTurns(everybody, (hunted) => useWallet({ people, clerk, errand, keep }, hunted));
    for (const fault of [{ status: 500 }, { malformedRate: 1 }]) {
      await people.switchboard("PUT", "/faults/province", fault);
      await useWallet(
        { people, clerk, errand, keep },
        everybody[0] ?? writtenOf({ name: "", residentIdNumber: "", phone: "" }),
      );
      await people.switchboard("DELETE", "/faults/province");
    }
    await worker.stop();
    const reminding = await startProcess("worker", config);
    running.push(reminding);
    const reminded = await remindersOf(config, count);
    const metrics = Buffer.from(await (await fetch(`${url}/metrics`)).text(), "utf8");
    await Promise.all(running.map((one) => one.stop()));
    const workers = Buffer.concat([worker.log(), reminding.log()]);
    const places = { server: server.log(), worker: workers, metrics, answers: Buffer.from(kept.join("\n")) };
    const hunter = hunterOf([...everybody, ...everybody.map(writtenOf)]);
    const store = await readStore(config);
    const dump = await store.dump();
    await store.close();
    const stored = [...dump].map(([name, documents]) => [`store: ${name}`, Buffer.concat([...documents])] as const);
    const hays = [...stored, ...Object.entries(places)];
    return {
      residents: count,
      licences,
      reminded,
      answers,
      patterns: hunter.patterns,
      searched: Object.fromEntries(hays.map(([place, hay]) => [place, hay.length])),
      finds: hays.flatMap(([place, hay]) => hunter.search(place, hay)),
    };
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await sandbox.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An errand whose guide wants an identity card, and a station. */
async function idCardErrand(url: string): Promise<{ stationId: string; taskCode: string }> {
  const get = async (at: string) =>
    (await (await fetch(`${url}/api/v1${at}`)).json()) as { items?: Record<string, unknown>[] };
  const stationId = String((await get("/stations?limit=1")).items?.[0]?.["stationId"]);
  const { items = [] } = await get("/items?limit=50");
  for (const item of items) {
    const taskCode = String(item["taskCode"]);
    const replaced = (await get(`/items/${taskCode}/replaced-materials`)).items ?? [];
    if (replaced.some(({ typeName }) => typeName === "居民身份证")) return { stationId, taskCode };
  }
  throw new Error("no errand wants an identity card");
}

/** Everybody's social security card ends in twenty days, so that there is something to be reminded of. */
async function endSoon(people: PeopleOfHall, everybody: readonly Hunted[]): Promise<void> {
  const valid_to = addDays(shanghaiDay(new Date()), 20).replaceAll("-", "");
  const rows = everybody.map(({ residentIdNumber }) => ({
    row_guid: `lic-${residentIdNumber}-socialSecurityCard`,
    valid_to,
  }));
  await people.switchboard("PUT", "/rows/lic_data", rows);
}

/** A worker reminds as soon as it starts. @returns how many reminders there are once everybody has one. */
async function remindersOf(config: Config, count: number): Promise<number> {
  const { connection, close } = await readStore(config);
  try {
    return await eventually(
      () => connection.collection("notices").countDocuments({ kind: "licenceExpiring" }),
      (found) => found >= count,
      remindingMs(count),
    );
  } finally {
    await close();
  }
}

/** Does something for each person, a few at once. @returns the sum. */
async function inTurns(everybody: readonly Hunted[], act: (hunted: Hunted) => Promise<number>): Promise<number> {
  const waiting = [...everybody];
  const run = async (): Promise<number> => {
    let sum = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) sum += await act(next);
    return sum;
  };
  const sums = await Promise.all(Array.from({ length: AT_ONCE }, run));
  return sums.reduce((total, one) => total + one, 0);
}
