import { statutoryCalendar } from "@yanta/domain/calendar";
import { DEFAULT_APP_ID, DEFAULT_SECRET, type World } from "@yanta/sandbox";
import mongoose, { type Connection } from "mongoose";
import { caseModels, type CaseParts } from "../../bff/src/features/cases";
import { buildCatalogue } from "../../bff/src/features/catalogue";
import { createIdentity, identityModels } from "../../bff/src/features/identity";
import { noticeModels } from "../../bff/src/features/notices";
import { syncModels } from "../../bff/src/features/sync";
import { createProvince, type Province } from "../../bff/src/gateways/province";
import { createFieldCrypto, cryptoModels, fileKeyProvider, mongoDataKeyStore } from "../../bff/src/platform/crypto";
import { jobModel } from "../../bff/src/platform/jobs";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";
import { migrate } from "../../bff/src/platform/migrations";

export const EMPTY_WORLD: World = {
  communityPoints: [],
  tables: {
    task_general_basic: [],
    task_general_extend: [],
    task_general_material: [],
    task_general_fee_project: [],
    task_general_questions: [],
    service_hall: [],
    service_hall_task: [],
  },
};

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

/** What cases are built from, over a store, a sandbox and a key folder that exist: one process of several. */
export async function caseProcess(at: {
  uri: string;
  sandboxUrl: string;
  keyFolder: string;
}): Promise<CaseProcessParts> {
  const connection = await mongoose
    .createConnection(at.uri, { maxPoolSize: 20, autoIndex: false, autoCreate: false })
    .asPromise();
  const crypto = createFieldCrypto({
    keyProvider: fileKeyProvider(at.keyFolder),
    store: mongoDataKeyStore(connection),
  });
  const log = createLog("silent", "cases");
  const province = createProvince({
    baseUrl: `${at.sandboxUrl}/province`,
    credentials: { appId: DEFAULT_APP_ID, secret: DEFAULT_SECRET, signType: "HMAC-SHA256" },
    fieldKey: "5a".repeat(32),
    metrics: createMetrics(),
  });
  const nobody = () => Promise.reject(new Error("nobody signs in here"));
  const identity = createIdentity({
    connection,
    crypto,
    province,
    wechat: { loginOfMiniProgram: nobody, loginOfBrowser: nobody, phoneNumber: nobody, authorizeUrl: () => "" },
    sms: { sendSms: nobody },
    log,
  });
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
  return {
    connection,
    crypto,
    catalogue: { current: () => ({ catalogue }) },
    calendar: statutoryCalendar,
    people: identity,
    log,
    province,
  };
}

export const migrateCases = (connection: Connection): Promise<void> =>
  migrate([
    jobModel(connection),
    ...cryptoModels(connection),
    ...identityModels(connection),
    ...syncModels(connection),
    ...noticeModels(connection),
    ...caseModels(connection),
  ]);
