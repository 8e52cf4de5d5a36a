import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Config } from "@yanta/bff";
import { addDays, dayKind, shanghaiDay, statutoryCalendar, weekdayOf } from "@yanta/domain/calendar";
import type { Audience } from "@yanta/types";
import { call, startService, type Answer, type TestService } from "../api/support/service";
import { openTrialStaff } from "./trialStaff";

export const STAFF_PASSWORD = "right-password";

type StaffRole = Exclude<Audience, "anyone" | "resident">;

export interface Asked {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A person of the sandbox with codes that have not been used. */
export interface Dweller {
  openid: string;
  loginCode: string;
  phoneCode: string;
}

/** People in front of a BFF: what they ask, how they come to be known. */
export interface PeopleOfHall {
  ask(method: string, at: string, asked?: Asked): Promise<Answer>;
  switchboard(method: string, at: string, body?: unknown): Promise<Answer>;
  person(draft: Record<string, unknown>): Promise<Dweller>;
  residentToken(person: Dweller): Promise<string>;
  /** Opens an account and signs it in. */
  staffToken(account: string, role: StaffRole, stationIds: string[]): Promise<string>;
}

export function peopleOf(urls: { server: string; sandbox: string; config: Config; staffName?: string }): PeopleOfHall {
  const ask: PeopleOfHall["ask"] = (method, at, { token, body, headers = {} } = {}) =>
    call(`${urls.server}/api/v1${at}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const switchboard: PeopleOfHall["switchboard"] = (method, at, body) =>
    call(`${urls.sandbox}/__sandbox${at}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const tokenFrom = async (answer: Promise<Answer>): Promise<string> => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`not signed in: ${status} ${JSON.stringify(body)}`);
    return String(body["token"]);
  };
  return {
    ask,
    switchboard,
    person: async (draft) => {
      const { openid, loginCode, phoneCode } = (await switchboard("POST", "/people", draft)).body;
      return { openid: String(openid), loginCode: String(loginCode), phoneCode: String(phoneCode) };
    },
    residentToken: (person) => tokenFrom(ask("POST", "/sessions", { body: { code: person.loginCode } })),
    staffToken: async (account, role, stationIds) => {
      const { config, staffName: name = "李桂英" } = urls;
      await openTrialStaff(config, { account, role, stationIds, name, password: STAFF_PASSWORD });
      return tokenFrom(ask("POST", "/staff/sessions", { body: { account, password: STAFF_PASSWORD } }));
    },
  };
}

/** What is done at a hall, and when. */
export interface BookableErrand {
  stationId: string;
  taskCode: string;
  point: { longitude: number; latitude: number };
  slotIds: string[];
  lineId: string;
}

type Row = Record<string, unknown>;
export const rowsOf = ({ body }: Answer): Row[] => (Array.isArray(body["items"]) ? body["items"] : []);

/** Errands that can be booked, one a hall, the halls with the most free slots first. */
export async function bookableErrands({ ask }: Pick<PeopleOfHall, "ask">): Promise<BookableErrand[]> {
  const stations = rowsOf(await ask("GET", "/stations?kind=hall&limit=50"));
  const items = rowsOf(await ask("GET", "/items?limit=50"));
  const errands: BookableErrand[] = [];
  for (const { stationId, point } of stations) {
    for (const { taskCode } of items) {
      const slots = rowsOf(await ask("GET", `/stations/${String(stationId)}/slots?taskCode=${String(taskCode)}`));
      const slotIds = slots.filter(({ remaining }) => Number(remaining) > 0).map(({ slotId }) => String(slotId));
      if (slotIds.length === 0) continue;
      errands.push({
        stationId: String(stationId),
        taskCode: String(taskCode),
        point: point as BookableErrand["point"],
        slotIds,
        lineId: String(slotIds[0]).split(":")[0] ?? "",
      });
      break;
    }
  }
  return errands.sort((a, b) => b.slotIds.length - a.slotIds.length);
}

/**
 * Ten in the morning of an ordinary Tuesday to come. The store ends sessions by its own clock: staff who signed in on a
 * day gone by would be signed out while the test runs.
 */
export function tuesdayToCome(now = new Date()): string {
  let day = addDays(shanghaiDay(now), 1);
  while (weekdayOf(day) !== "tue" || dayKind(statutoryCalendar, day) === "holiday") day = addDays(day, 1);
  return `${day}T10:00:00+08:00`;
}

/** The BFF asks the sandbox's clock five times a second. */
const CLOCK_MS = 700;

export interface HallService extends TestService, Omit<PeopleOfHall, "ask"> {
  ask: PeopleOfHall["ask"];
}

/** The whole chain with keys of its own, and people in front of it. */
export async function startHall(label: string, env: Record<string, string> = {}): Promise<HallService> {
  const keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  const service = await startService({ label, env: { CRYPTO_KEY_DIR: path.join(keys, "keys"), ...env } });
  const people = peopleOf({ server: service.server.url, sandbox: service.sandbox.url, config: service.config });
  await people.switchboard("PUT", "/clock", { now: tuesdayToCome() });
  await new Promise((resolve) => setTimeout(resolve, CLOCK_MS));
  return {
    ...service,
    ...people,
    stop: async () => {
      await service.stop();
      await rm(keys, { recursive: true, force: true });
    },
  };
}

export const newKey = (): Record<string, string> => ({ "Idempotency-Key": randomUUID() });
