export { fenOf, REFUND_MARKS, yuanText, type Mark } from "./paymentText";
