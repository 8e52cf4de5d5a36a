import type { Connection } from "../../../platform/store";
import { grantModel } from "./grants";
import { licenceModel, walletModel } from "./licences";
import { overAskModel, presentationModel } from "./presentations";
import { signingKeyModel } from "./signingKeys";

/** Every collection of this feature, for the migration. */
export const walletModels = (connection: Connection) => [
  licenceModel(connection),
  walletModel(connection),
  presentationModel(connection),
  overAskModel(connection),
  grantModel(connection),
  signingKeyModel(connection),
];
