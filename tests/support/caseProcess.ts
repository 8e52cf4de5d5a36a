import { statutoryCalendar } from "@yanta/domain/calendar";
import mongoose from "mongoose";
import type { CaseParts } from "../../bff/src/features/cases";
import { startCaseSync } from "../../bff/src/features/cases/sync/loop";
import { buildCatalogue } from "../../bff/src/features/catalogue";
import { createIdentity } from "../../bff/src/features/identity";
import { createProvince, type Province } from "../../bff/src/gateways/province";
import { systemClock } from "../../bff/src/platform/clock";
import { createFieldCrypto, fileKeyProvider, mongoDataKeyStore } from "../../bff/src/platform/crypto";
import { leaseOf } from "../../bff/src/platform/jobs";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";

/** The item of the generated cases of a world without items: a permit, promised in seven working days. */
const CASE_ITEM = {
  taskCode: "610113-UNPUBLISHED",
  name: "公共场所卫生许可",
  department: "雁塔区行政审批服务局",
  taskType: "01",
  state: "inForce" as const,
  districtCode: "610113",
  promised: true,
  promisedLimit: { amount: 7, unit: "workingDay" as const },
  source: "demonstration" as const,
};

export interface CaseProcessParts extends CaseParts {
  province: Province;
}

/** A store, a sandbox and a folder of keys that exist. */
export interface CasePlace {
  uri: string;
  sandboxUrl: string;
  keyFolder: string;
}

/** What cases are built from: one process of several. Imports nothing of the sandbox, so that it starts quickly. */
export async function caseProcess({ uri, sandboxUrl, keyFolder }: CasePlace): Promise<CaseProcessParts> {
  const connection = await mongoose
    .createConnection(uri, { maxPoolSize: 20, autoIndex: false, autoCreate: false })
    .asPromise();
  const crypto = createFieldCrypto({ keyProvider: fileKeyProvider(keyFolder), store: mongoDataKeyStore(connection) });
  const log = createLog("silent", "cases");
  const province = createProvince({
    baseUrl: `${sandboxUrl}/province`,
    credentials: { appId: "yanta-sandbox", secret: "sandbox-secret", signType: "HMAC-SHA256" },
    fieldKey: "5a".repeat(32),
    metrics: createMetrics(),
  });
  const nobody = () => Promise.reject(new Error("nobody signs in here"));
  const wechat = { loginOfMiniProgram: nobody, loginOfBrowser: nobody, phoneNumber: nobody, authorizeUrl: () => "" };
  const identity = createIdentity({ connection, crypto, province, wechat, sms: { sendSms: nobody }, log });
  const catalogue = buildCatalogue({
    version: "1",
    items: [CASE_ITEM],
    itemExtends: [],
    materials: [],
    fees: [],
    questions: [],
    stations: [],
    services: [],
    bureauStations: [],
  });
  const calendar = statutoryCalendar;
  return {
    connection,
    crypto,
    catalogue: { current: () => ({ catalogue }) },
    calendar,
    people: identity,
    looks: { keep: () => Promise.resolve() },
    log,
    province,
  };
}

const LONG_PAUSE_MS = 60_000;

/** Synchronises once, to the end. @param onPage - hears of each page that is asked for. @returns the seconds it took. */
export async function synchroniseCases(place: CasePlace, onPage: () => void = () => undefined): Promise<number> {
  const { province, ...parts } = await caseProcess(place);
  const startedMs = performance.now();
  const caseChanges: Province["caseChanges"] = (kind, request) => {
    onPage();
    return province.caseChanges(kind, request);
  };
  const lease = leaseOf(parts.connection, "caseSync");
  const pull = { ...parts, province: { caseChanges }, lease, clock: systemClock, metrics: createMetrics() };
  const sync = startCaseSync(pull, LONG_PAUSE_MS);
  await sync.firstSync;
  const seconds = (performance.now() - startedMs) / 1000;
  await sync.stop();
  await province.close();
  await parts.connection.close();
  return seconds;
}
