import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { wgs84FromGcj02, type Gcj02Point } from "@yanta/domain/geo";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { call, eventually, startService, TUESDAY_TEN, type Answer, type TestService } from "../../api/support/service";
import { built } from "../../support/built";
import { phoneIn } from "./app";
import type { Mode } from "./browser";

/** The build under test; another one can be named, as a copy that nobody rebuilds meanwhile. */
const H5_DIR = process.env.H5_DIR ?? (await built("h5"));

export interface Errand {
  taskCode: string;
  /** As a resident reads it. */
  name: string;
}

/** The product with an open hall: ten o'clock of a working Tuesday, for the service and for every phone. */
export interface Hall {
  service: TestService;
  url: string;
  stationId: string;
  stationName: string;
  /** Where the hall stands, WGS-84 as a browser says it. */
  there: { longitude: number; latitude: number };
  /** Booked and done at counters of this hall. */
  errand: Errand;
  /** The same, when one resident needs two errands. */
  otherErrand: Errand;
  /** The instant at which the service is now. */
  now(): string;
  ask(method: string, path: string, options?: { token?: string; body?: unknown; key?: string }): Promise<Answer>;
  /** A new resident of the sandbox, signed in by the mini-program's way. */
  residentToken(name: string): Promise<string>;
  /** Moves the service's time, and that of the phones given. */
  moveClock(now: string, ...phones: BrowserContext[]): Promise<void>;
  stop(): Promise<void>;
}

/** The longest that a step may take where several phones, desks and a screen share a busy machine. */
export const PATIENCE_MS = 60_000;

export const STATION = "610113-S001";

export async function openHall(label: string): Promise<Hall> {
  const keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  const service = await startService({
    label,
    env: { H5_DIR, CRYPTO_KEY_DIR: path.join(keys, "keys"), SYNC_INTERVAL_SECONDS: "10" },
  });
  const { url } = service.server;
  const ask: Hall["ask"] = (method, at, { token, body, key } = {}) =>
    call(`${url}/api/v1${at}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(key === undefined ? {} : { "Idempotency-Key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const station = (await ask("GET", `/stations/${STATION}`)).body as { name: string; point: Gcj02Point };
  const errands = await bookableErrands(ask);
  const [errand, otherErrand] = errands;
  if (!errand || !otherErrand) throw new Error(`${STATION} takes bookings for fewer than two errands`);
  let current = TUESDAY_TEN;
  return {
    service,
    url,
    stationId: STATION,
    stationName: station.name,
    there: wgs84FromGcj02(station.point),
    errand,
    otherErrand,
    now: () => current,
    ask,
    residentToken: async (name) => {
      const person = await call(`${service.sandbox.url}/__sandbox/people`, {
        method: "POST",
        body: JSON.stringify({ name }),
      });
      const { body } = await ask("POST", "/sessions", { body: { code: person.body["loginCode"] } });
      return String(body["token"]);
    },
    moveClock: async (now, ...phones) => {
      await service.sandboxPut("/clock", { now });
      const slots = `/stations/${STATION}/slots?taskCode=${errand.taskCode}`;
      await eventually(
        async () => Date.parse(String((await ask("GET", slots)).body["asOf"])),
        (asOf) => asOf === Date.parse(now),
      );
      current = now;
      for (const phone of phones) await phone.clock.setFixedTime(now);
    },
    stop: async () => {
      await service.stop();
      await rm(keys, { recursive: true, force: true });
    },
  };
}

/** Errands that the hall books and that need one cell, so that neighbouring times are independent. */
async function bookableErrands(ask: Hall["ask"]): Promise<Errand[]> {
  const { body } = await ask("GET", `/items?stationId=${STATION}&limit=20`);
  const found: Errand[] = [];
  for (const { taskCode, name, plainName } of body["items"] as {
    taskCode: string;
    name: string;
    plainName?: string;
  }[]) {
    const guide = (await ask("GET", `/items/${taskCode}`)).body as { bookable: boolean; channels: string[] };
    const slots = await ask("GET", `/stations/${STATION}/slots?taskCode=${taskCode}`);
    if (guide.bookable && guide.channels.includes("counter") && slots.status === 200) {
      found.push({ taskCode, name: plainName ?? name });
    }
    if (found.length === 2) break;
  }
  return found;
}

interface ResidentPhone {
  mode?: Mode;
  /** Signed in already; left out, the phone is nobody's yet. */
  token?: string;
  position?: { longitude: number; latitude: number };
}

/** A phone whose clock shows the hall's time. */
export async function residentPhone(
  hall: Hall,
  browser: Browser,
  { mode = "normal", token, position }: ResidentPhone = {},
): Promise<BrowserContext> {
  const phone = await phoneIn(mode, browser, position ? { position } : {});
  phone.setDefaultTimeout(PATIENCE_MS);
  await phone.clock.setFixedTime(hall.now());
  if (token !== undefined) await keepOn(phone, hall.url, { token });
  return phone;
}

/** Puts values where the app keeps them: Taro wraps each as `{"data": …}`. */
export async function keepOn(phone: BrowserContext, url: string, values: Record<string, unknown>): Promise<void> {
  const page = await phone.newPage();
  await page.goto(`${url}/healthz`);
  await page.evaluate((kept) => {
    for (const [name, data] of Object.entries(kept)) localStorage.setItem(name, JSON.stringify({ data }));
  }, values);
  await page.close();
}

export interface FreeSlot {
  slotId: string;
  startsAt: string;
  remaining: number;
}

/** Times with a free place: on later days, or today's. */
export async function freeSlots(hall: Hall, { today = false }: { today?: boolean } = {}): Promise<FreeSlot[]> {
  const { body } = await hall.ask("GET", `/stations/${hall.stationId}/slots?taskCode=${hall.errand.taskCode}`);
  const day = hall.now().slice(0, 10);
  const free = (body["items"] as FreeSlot[]).filter(({ remaining }) => remaining > 0);
  return free.filter(({ startsAt }) => (startsAt.slice(0, 10) === day) === today);
}

/** Books by the API. @returns the appointment's id. */
export async function booked(
  hall: Hall,
  token: string,
  slotId: string,
  taskCode = hall.errand.taskCode,
): Promise<string> {
  const { status, body } = await hall.ask("POST", "/appointments", {
    token,
    body: { slotId, taskCode },
    key: crypto.randomUUID(),
  });
  if (status !== 201) throw new Error(`not booked: ${status} ${JSON.stringify(body)}`);
  return String(body["appointmentId"]);
}

/** Other residents take every online place of a time. */
export async function fillSlot(hall: Hall, { slotId, remaining }: FreeSlot): Promise<void> {
  for (let place = 0; place < remaining; place += 1) {
    await booked(hall, await hall.residentToken(`排队人${place}`), slotId);
  }
}

export const appointmentsOf = async (hall: Hall, token: string): Promise<{ state: string; startsAt: string }[]> =>
  (await hall.ask("GET", "/appointments", { token })).body["items"] as { state: string; startsAt: string }[];

/** The last step before booking a time. */
export function confirmRoute(hall: Hall, slot: { slotId: string; startsAt: string } | undefined): string {
  const parameters = new URLSearchParams({
    taskCode: hall.errand.taskCode,
    stationId: hall.stationId,
    slotId: slot?.slotId ?? "",
    startsAt: slot?.startsAt ?? "",
  });
  return `packages/booking/confirm/index?${parameters.toString()}`;
}

/** What a phone shows the API to say whose it is. */
export const tokenOn = (page: Page): Promise<string> =>
  page.evaluate(() => String((JSON.parse(localStorage.getItem("token") ?? "{}") as { data?: string }).data));
