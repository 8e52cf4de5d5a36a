import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { freshDatabase } from "@yanta/local-store/testing";
import { EMPTY_WORLD, startSandbox, type RunningSandbox } from "@yanta/sandbox";
import mongoose, { type Connection } from "mongoose";
import { accessModels, accessRoutes, openAccessLog } from "../../bff/src/features/access";
import { buildCatalogue } from "../../bff/src/features/catalogue";
import {
  KeyRing,
  walletModels,
  walletRoutes,
  type AlgorithmName,
  type Visit,
  type WalletParts,
} from "../../bff/src/features/wallet";
import { createProvince, type Province } from "../../bff/src/gateways/province";
import type { Actor } from "../../bff/src/platform/actor";
import { createFieldCrypto, cryptoModels, fileKeyProvider, mongoDataKeyStore } from "../../bff/src/platform/crypto";
import type { Mounted } from "../../bff/src/platform/http/endpoints";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";
import { migrate } from "../../bff/src/platform/migrations";
import { everyDay } from "./bookingWorld";

/** A well-formed number of nobody. @param sequence - three digits, the last one odd for men. */
export function idNumber(birthDate: string, sequence: string): string {
  const digits = `610113${birthDate}${sequence}`;
  return `${digits}${residentIdCheckCharacter(digits)}`;
}

export const STATION = "610113-T001";
export const OTHER_STATION = "610113-T002";
/** Wants an identity card; wants nothing. */
export const ID_CARD_ERRAND = "T-IDCARD";
export const PLAIN_ERRAND = "T-PLAIN";

/** Residents by their id: the province knows them by name and number. */
export const PEOPLE = {
  elder: { name: "王秀兰", residentIdNumber: idNumber("19520318", "012") },
  worker: { name: "李明", residentIdNumber: idNumber("19900712", "013") },
} as const;
export type ResidentId = keyof typeof PEOPLE;

export const resident = (residentId: string): Actor => ({ kind: "resident", residentId });
export const clerk = (stationIds: readonly string[] = [STATION]): Actor => ({
  kind: "staff",
  staffId: "clerk-1",
  role: "clerk",
  stationIds,
});

const source = "demonstration" as const;

function walletCatalogue() {
  const item = (taskCode: string, name: string) => ({
    taskCode,
    name,
    department: "区司法局",
    taskType: "20",
    state: "inForce" as const,
    districtCode: "610113",
    promised: false,
    source,
  });
  const material = (name: string, order: number) =>
    ({ taskCode: ID_CARD_ERRAND, name, need: "required", materialSource: "government", order, source }) as const;
  const station = (stationId: string, name: string) => ({
    stationId,
    name,
    level: "district" as const,
    kind: "hall" as const,
    districtCode: "610113",
    point: { longitude: 108.94, latitude: 34.2 },
    address: "",
    postcode: "",
    phone: "",
    hours: everyDay,
    counters: [],
    terminals: [],
    facilities: [],
    verifiedAt: "2026-11-01",
    source,
  });
  return buildCatalogue({
    version: "1",
    items: [item(ID_CARD_ERRAND, "图书馆借阅证办理"), item(PLAIN_ERRAND, "政策咨询")],
    itemExtends: [],
    materials: [material("居民身份证", 1), material("申请表", 2)],
    fees: [],
    questions: [],
    stations: [station(STATION, "小寨路街道便民服务中心"), station(OTHER_STATION, "电子城街道便民服务中心")],
    services: [],
    bureauStations: [],
  });
}

export interface WalletWorld {
  parts: WalletParts;
  connection: Connection;
  sandbox: RunningSandbox;
  uri: string;
  keyFolder: string;
  routes: Mounted[];
  /** Calls an endpoint as the HTTP layer would after admitting the actor. */
  call(name: Called, actor: Actor, input?: Input): Promise<Record<string, unknown>>;
  /** A new connection to the province: the breaker of the old one may be open. */
  reconnect(): Promise<void>;
  plant(residentId: ResidentId, key: string, columns: Record<string, unknown>): Promise<void>;
  breakProvince(fault: Record<string, unknown>): Promise<void>;
  mendProvince(): Promise<void>;
  licenceId(residentId: ResidentId, typeName: string, now?: Date): Promise<string>;
  stop(): Promise<void>;
}
export interface Called {
  method: string;
  path: string;
}
export interface Input {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  now?: Date;
}

interface Shared {
  uri: string;
  sandboxPort: number;
  keyFolder: string;
}

/** Bookings by their id, as booking would know them; a test adds its own. */
export const visits = new Map<string, Visit>();

/** The wallet's parts over a store, a sandbox and a key folder that exist: one process of several. */
export async function walletProcess({ uri, sandboxPort, keyFolder }: Shared, algorithm: AlgorithmName = "ES256") {
  const connection = await mongoose
    .createConnection(uri, { maxPoolSize: 20, autoIndex: false, autoCreate: false })
    .asPromise();
  const crypto = createFieldCrypto({
    keyProvider: fileKeyProvider(keyFolder),
    store: mongoDataKeyStore(connection),
  });
  const connect = () =>
    createProvince({
      baseUrl: `http://127.0.0.1:${sandboxPort}/province`,
      credentials: { appId: "yanta-sandbox", secret: "sandbox-secret", signType: "HMAC-SM3" },
      fieldKey: "5a".repeat(32),
      metrics: createMetrics(),
    });
  const catalogue = walletCatalogue();
  const province = connect();
  const known = new Map<string, { name: string; residentIdNumber: string }>(Object.entries(PEOPLE));
  const parts: WalletParts = {
    connection,
    crypto,
    catalogue: { current: () => ({ catalogue }) },
    province,
    accessLog: openAccessLog(connection),
    people: {
      checkedIdentityOf: (residentId) => Promise.resolve(known.get(residentId) ?? null),
      staffName: () => Promise.resolve("李*"),
    },
    visitOf: (appointmentId) => Promise.resolve(visits.get(appointmentId) ?? null),
    keys: new KeyRing({ connection, crypto }, algorithm),
    districtCode: "610113",
    log: createLog("silent", "test"),
  };
  return { parts, connection, province, connect };
}

/** A wallet over a real store and the sandbox's province, without HTTP before it. */
export async function walletWorld(label: string, algorithm: AlgorithmName = "ES256"): Promise<WalletWorld> {
  visits.clear();
  const database = await freshDatabase(label);
  const folder = await mkdtemp(path.join(tmpdir(), "yanta-wallet-"));
  const options = { port: 0, world: EMPTY_WORLD, payKeyDir: path.join(folder, "pay") };
  const sandbox = await startSandbox(options);
  const shared = { uri: database.uri, sandboxPort: sandbox.port, keyFolder: path.join(folder, "keys") };
  const { parts, connection, province, connect } = await walletProcess(shared, algorithm);
  const provinces: Province[] = [province];
  await migrate([...cryptoModels(connection), ...accessModels(connection), ...walletModels(connection)]);
  const switchboard = (method: string, at: string, body?: unknown) =>
    fetch(`${sandbox.url}/__sandbox${at}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  for (const person of Object.values(PEOPLE)) await switchboard("POST", "/people", person);
  const routes = [...accessRoutes(parts), ...walletRoutes(parts)];
  const call: WalletWorld["call"] = async (
    { method, path: at },
    actor,
    { params = {}, query = {}, body, now } = {},
  ) => {
    const found = routes.find(({ endpoint }) => endpoint.method === method && endpoint.path === at);
    if (found === undefined) throw new Error(`${method} ${at} is not mounted`);
    const caller = { addressHash: "", userAgent: "", origin: "" };
    const input = { actor, caller, params, query, body, errors: [] };
    return (await found.answer(input, now ?? new Date())) as Record<string, unknown>;
  };
  return {
    parts,
    connection,
    sandbox,
    uri: database.uri,
    keyFolder: shared.keyFolder,
    routes,
    call,
    reconnect: () => {
      const fresh = connect();
      provinces.push(fresh);
      parts.province = fresh;
      return Promise.resolve();
    },
    plant: async (residentId, key, columns) => {
      const row_guid = `lic-${PEOPLE[residentId].residentIdNumber}-${key}`;
      await switchboard("PUT", "/rows/lic_data", [{ row_guid, ...columns }]);
    },
    breakProvince: async (fault) => void (await switchboard("PUT", "/faults/province", fault)),
    mendProvince: async () => void (await switchboard("DELETE", "/faults/province")),
    licenceId: async (residentId, typeName, now) => {
      const listed = await call(
        { method: "GET", path: "/licences" },
        resident(residentId),
        now === undefined ? {} : { now },
      );
      const items = listed["items"] as { licenceId: string; typeName: string }[];
      const found = items.find((item) => item.typeName === typeName);
      if (found === undefined) throw new Error(`no ${typeName}`);
      return found.licenceId;
    },
    stop: async () => {
      await Promise.all(provinces.map((one) => one.close()));
      await connection.close();
      await sandbox.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
