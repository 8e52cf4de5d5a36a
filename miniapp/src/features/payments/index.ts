export { GoToPay, GoToPayIfCharged } from "./GoToPay";
export { fenOf, isOpen, paymentMark, REFUND_MARKS, yuanText } from "./paymentText";
export { usePay } from "./usePay";
