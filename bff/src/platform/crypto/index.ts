export type { DataKey, DataKeyStore, ErasedOwner } from "./dataKeyStore";
export { createFieldCrypto, type FieldCrypto, type FieldCryptoOptions, type FieldPlace } from "./fieldCrypto";
export { fileKeyProvider, type FileKeyProvider } from "./fileKeyProvider";
export type { IndexedField, KeyProvider, WrappedKey } from "./keyProvider";
export { cryptoModels, mongoDataKeyStore } from "./model";
export { rewrapDataKeys, type RewrapOptions, type RewrapReport } from "./rewrapDataKeys";
