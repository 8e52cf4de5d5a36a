import { openPage } from "./router";

export function openPrivacyContract(): void {
  openPage("/packages/settings/privacy/index", {});
}
