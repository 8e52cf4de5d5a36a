import type { Config } from "./config";
import { createFieldCrypto, fileKeyProvider, mongoDataKeyStore, type FieldCrypto } from "./platform/crypto";
import type { Connection } from "./platform/store";

/** Protection of personal data with the keys that the configuration names. A KMS takes the file's place here. */
export const openFieldCrypto = (config: Pick<Config, "cryptoKeyDir">, connection: Connection): FieldCrypto =>
  createFieldCrypto({ keyProvider: fileKeyProvider(config.cryptoKeyDir), store: mongoDataKeyStore(connection) });
