import { attemptModel } from "../../../platform/attempts";
import type { Connection } from "../../../platform/store";
import { personModel, phoneCodeModel, residentModel } from "./residents";
import { residentSessionModel, staffSessionModel } from "./sessions";
import { staffModel } from "./staff";

/** Every collection of this feature, for the migration. */
export const identityModels = (connection: Connection) => [
  residentModel(connection),
  personModel(connection),
  phoneCodeModel(connection),
  residentSessionModel(connection),
  staffModel(connection),
  staffSessionModel(connection),
  attemptModel(connection),
];
