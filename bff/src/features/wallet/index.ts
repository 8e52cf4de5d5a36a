export { walletModels } from "./model";
export type { WalletParts } from "./parts";
export { walletRoutes } from "./routes";
export type { AlgorithmName } from "./token/algorithms";
export { KeyRing } from "./token/keyRing";
