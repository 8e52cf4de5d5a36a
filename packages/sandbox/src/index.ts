export { DEFAULT_APP_ID, DEFAULT_PAY, DEFAULT_PORT, DEFAULT_SECRET } from "./defaults";
export { startSandbox, type RunningSandbox, type SandboxOptions } from "./startSandbox";
export { bulkApplicant, bulkProjectNo, type BulkCases } from "./systems/province/cases/bulkCases";
export { SIGN_TYPES, signatureOf, signedHeaders, type Signed, type SignType } from "./systems/province/signature";
export { PUBLIC_KEY_ID } from "./systems/wechatPay/payKeys";
export { buildWorld, type World } from "./world/buildWorld";
export { EMPTY_WORLD } from "./world/emptyWorld";
export type { CommunityPoint } from "./world/places";
export { PROVINCE_TABLES, type ProvinceTable, type WireRow } from "./world/wire";
