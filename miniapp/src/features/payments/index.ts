export { GoToPay, GoToPayIfCharged } from "./GoToPay";
export { isOpen, paymentMark, REFUND_MARKS } from "./paymentText";
export { usePay } from "./usePay";
