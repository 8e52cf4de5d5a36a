export { useConsent, withdrawConsent } from "./consent";
export { ConsentSheet } from "./ConsentSheet";
