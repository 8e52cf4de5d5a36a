export { maskMobileNumber, maskName, maskResidentIdNumber } from "./masks";
export { maskText } from "./maskText";
