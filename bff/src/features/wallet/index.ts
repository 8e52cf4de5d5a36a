export { walletModels } from "./model";
export type { Visit, WalletParts } from "./parts";
export { walletRoutes } from "./routes";
export { offerFor } from "./service/grantOffers";
export { walletEvents } from "./service/reminders";
export type { AlgorithmName } from "./token/algorithms";
export { KeyRing } from "./token/keyRing";
export { startWalletWork, type WalletWork } from "./worker";
