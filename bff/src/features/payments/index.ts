export { guideFees } from "./guideFees";
export { payHook } from "./hook";
export { paymentModels } from "./model";
export type { PaymentParts } from "./parts";
export type { Payable, PayableSource } from "./payable";
export { paymentRoutes } from "./routes";
export { reconcileDay } from "./service/reconcileDay";
export { paymentEvents } from "./service/tell";
export { startPaymentWork, type PaymentWork } from "./worker";
