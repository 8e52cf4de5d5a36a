import Taro from "@tarojs/taro";
import { openPage } from "./router";

/** The contract registered with WeChat; the app's own page where an old WeChat cannot show it. */
export function openPrivacyContract(): void {
  const { openPrivacyContract: open } = Taro as { openPrivacyContract?: (option: { fail: () => void }) => unknown };
  const ownPage = () => openPage("/packages/settings/privacy/index", {});
  if (open) open({ fail: ownPage });
  else ownPage();
}
