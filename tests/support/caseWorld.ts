import type { Connection } from "mongoose";
import { caseModels } from "../../bff/src/features/cases";
import { identityModels } from "../../bff/src/features/identity";
import { noticeModels } from "../../bff/src/features/notices";
import { syncModels } from "../../bff/src/features/sync";
import { cryptoModels } from "../../bff/src/platform/crypto";
import { jobModel } from "../../bff/src/platform/jobs";
import { migrate } from "../../bff/src/platform/migrations";

export const migrateCases = (connection: Connection): Promise<void> =>
  migrate([
    jobModel(connection),
    ...cryptoModels(connection),
    ...identityModels(connection),
    ...syncModels(connection),
    ...noticeModels(connection),
    ...caseModels(connection),
  ]);
