import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrateStore, readConfig, type Config } from "@yanta/bff";
import { freshDatabase } from "@yanta/local-store/testing";
import { startSandbox } from "@yanta/sandbox";
import { eventually } from "../api/support/service";
import { smallWorld } from "../api/support/smallWorld";
import {
  bookableErrands,
  peopleOf,
  tuesdayToCome,
  type BookableErrand,
  type PeopleOfHall,
} from "../support/peopleOfHall";
import { readStore } from "../support/storeDump";
import { callerBooks, counterMorning, stationLists } from "./desk";
import { hunterOf, type Find } from "./hunter";
import { peopleUpTo, type Hunted } from "./people";
import { startProcess, type LoggedProcess } from "./processes";
import { rateVisits, reportUnresolved, residentDay, type Place, type ResidentDay } from "./residents";
import { witnessOf, type Witness } from "./witness";

export interface PrivacyReport {
  people: number;
  did: Record<
    | "signedIn"
    | "phones"
    | "names"
    | "booked"
    | "numbers"
    | "callers"
    | "called"
    | "served"
    | "rated"
    | "reported"
    | "notices"
    | "told",
    number
  >;
  /** Masked names that the desk was shown. */
  shown: number;
  requests: Witness["counts"];
  /** Bytes searched, by place. */
  searched: Record<string, number>;
  patterns: number;
  finds: Find[];
}

/** One in five only ever calls; a few of them sign in later. */
const CALLERS_EVERY = 5;
const AT_ONCE = 8;

/** The whole day of so many people through the product's own programs; then everything that these keep or say is searched. */
export async function hunt(count: number): Promise<PrivacyReport> {
  const database = await freshDatabase("privacy");
  const sandbox = await startSandbox({ port: 0, world: smallWorld() });
  const keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  const config = readConfig({
    NODE_ENV: "test",
    MONGODB_URI: database.uri,
    MONGODB_DATABASE: database.name,
    SANDBOX_PORT: String(sandbox.port),
    LOG_LEVEL: "fatal",
    CLOCK: "sandbox",
    CRYPTO_KEY_DIR: path.join(keys, "keys"),
  });
  const running: LoggedProcess[] = [];
  try {
    await fetch(`${sandbox.url}/__sandbox/clock`, { method: "PUT", body: JSON.stringify({ now: tuesdayToCome() }) });
    await migrateStore(config);
    const [worker, server] = await Promise.all([startProcess("worker", config), startProcess("server", config)]);
    running.push(worker, server);
    const { url } = JSON.parse(await server.line('"listening"')) as { url: string };
    await ready(url);
    const people = peopleOf({ server: url, sandbox: sandbox.url, config, staffName: STAFF.name });
    const witness = witnessOf(people);
    const did = await wholeDay(witness.people, peopleUpTo(count));
    const metrics = Buffer.from(await (await fetch(`${url}/metrics`)).text(), "utf8");
    await Promise.all(running.map((one) => one.stop()));
    const places = { server: server.log(), worker: worker.log(), answers: witness.answers(), metrics };
    return { people: count, ...did, requests: witness.counts, ...(await searchAll(config, places, count)) };
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await sandbox.stop();
    await database.drop();
    await rm(keys, { recursive: true, force: true });
  }
}

/** Staff are people too. */
const STAFF: Hunted = { name: "司马璟瑄", residentIdNumber: "61011319700101001X", phone: "18999999901" };

const ready = (url: string) =>
  eventually(
    async () => (await fetch(`${url}/readyz`)).status,
    (status) => status === 200,
    120_000,
  );

async function wholeDay(people: PeopleOfHall, everybody: readonly Hunted[]) {
  const errands = await bookableErrands(people);
  const places = placesOf(errands);
  const placeAt = (index: number): Place => places[index % places.length] ?? { errand: firstOf(errands), slotId: "" };
  const staff = await people.staffToken("admin-1", "administrator", []);
  const desks = new Map<string, string>();
  for (const { stationId } of errands)
    desks.set(stationId, await people.staffToken(`clerk-${stationId.toLowerCase()}`, "clerk", [stationId]));

  const days: ResidentDay[] = [];
  let callers = 0;
  await atOnce(everybody.length, async (index) => {
    const hunted = everybody[index];
    if (hunted === undefined) return;
    const place = placeAt(index);
    const isCaller = index % CALLERS_EVERY === CALLERS_EVERY - 1;
    if (isCaller) {
      const token = desks.get(place.errand.stationId) ?? staff;
      if (await callerBooks(people, token, { hunted, place })) callers += 1;
    }
    if (!isCaller || index % (2 * CALLERS_EVERY) === CALLERS_EVERY - 1)
      days.push(await residentDay(people, hunted, { index, place, next: placeAt(index + everybody.length) }));
  });
  const mornings: { called: number; served: number }[] = [];
  const shown: string[] = [];
  for (const errand of errands) {
    const token = desks.get(errand.stationId) ?? staff;
    mornings.push(await counterMorning(people, token, errand));
    shown.push(...(await stationLists(people, token, errand)).filter((name) => name !== ""));
  }
  let [rated, reported] = [0, 0];
  await atOnce(days.length, async (index) => {
    const day = days[index];
    if (day === undefined) return;
    rated += await rateVisits(people, day.token, day.hunted);
    if (await reportUnresolved(people, day.token, day.hunted)) reported += 1;
  });
  await whileSystemsFail(people, everybody, placeAt(0));
  const told = await whenAllAreTold(people);
  const notices = await unreadOf(people, days);
  const how = (test: (day: ResidentDay) => boolean): number => days.filter(test).length;
  const sum = (field: "called" | "served"): number => mornings.reduce((total, one) => total + one[field], 0);
  return {
    shown: shown.length,
    did: {
      signedIn: days.length,
      phones: how(({ phoneVerified }) => phoneVerified),
      names: how(({ nameProven }) => nameProven),
      booked: how(({ booked }) => booked),
      numbers: how(({ number }) => number),
      callers,
      called: sum("called"),
      served: sum("served"),
      rated,
      reported,
      notices,
      told,
    },
  };
}

function firstOf(errands: readonly BookableErrand[]): BookableErrand {
  const [first] = errands;
  if (first === undefined) throw new Error("nothing can be booked anywhere");
  return first;
}

/** One slot of each hall in turn, so that many people are spread over all of them. */
function placesOf(errands: readonly BookableErrand[]): Place[] {
  const longest = Math.max(...errands.map(({ slotIds }) => slotIds.length));
  return Array.from({ length: longest }, (_, round) => round).flatMap((round) =>
    errands.flatMap((errand) => {
      const slotId = errand.slotIds[round];
      return slotId === undefined ? [] : [{ errand, slotId }];
    }),
  );
}

/** Outside systems that fail with personal data in their hands: their errors are logged too. */
async function whileSystemsFail(people: PeopleOfHall, everybody: readonly Hunted[], place: Place): Promise<void> {
  const faults = [{ status: 500 }, { malformedRate: 1 }, { status: 429 }];
  for (const [at, fault] of faults.entries()) {
    const hunted = everybody[at % everybody.length];
    if (hunted === undefined) continue;
    const person = await people.person({ ...hunted });
    const token = await people.residentToken(person);
    for (const system of ["wechat", "sms", "province"]) await people.switchboard("PUT", `/faults/${system}`, fault);
    const post = (path: string, body: unknown) => people.ask("POST", path, { token, body });
    await post("/me/phone", { code: person.phoneCode });
    await post("/me/phone-codes", { phone: hunted.phone });
    await post("/me/identity", { name: hunted.name, residentIdNumber: hunted.residentIdNumber });
    await post("/appointments", { slotId: place.slotId, taskCode: place.errand.taskCode });
    for (const system of ["wechat", "sms", "province"]) await people.switchboard("DELETE", `/faults/${system}`);
  }
}

/** Messages that have reached phones, when no more come. */
async function whenAllAreTold(people: PeopleOfHall): Promise<number> {
  let before = -1;
  for (let look = 0; look < 60; look += 1) {
    const counts = await Promise.all(
      ["subscribe-messages", "sms"].map(async (box) => {
        const { body } = await people.switchboard("GET", `/outbox/${box}`);
        return Array.isArray(body["items"]) ? body["items"].length : 0;
      }),
    );
    const now = counts.reduce((total, one) => total + one, 0);
    if (now === before) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  return before;
}

async function unreadOf(people: PeopleOfHall, days: readonly ResidentDay[]): Promise<number> {
  let unread = 0;
  await atOnce(days.length, async (index) => {
    const token = days[index]?.token;
    unread += Number((await people.ask("GET", "/notices", { token })).body["unread"] ?? 0);
  });
  return unread;
}

async function searchAll(config: Config, places: Readonly<Record<string, Buffer>>, count: number) {
  const hunter = hunterOf([...peopleUpTo(count), STAFF]);
  const store = await readStore(config);
  const dump = await store.dump();
  await store.close();
  const stored = [...dump].map(([name, documents]) => [`store: ${name}`, Buffer.concat([...documents])] as const);
  const hays = [...stored, ...Object.entries(places)];
  return {
    patterns: hunter.patterns,
    searched: Object.fromEntries(hays.map(([place, hay]) => [place, hay.length])),
    finds: hays.flatMap(([place, hay]) => hunter.search(place, hay)),
  };
}

/** Does something for each index, a few at once. */
async function atOnce(count: number, act: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await act(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}
