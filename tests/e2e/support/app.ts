import type { World } from "@yanta/sandbox";
import type { Browser, BrowserContext } from "playwright-core";
import { startService, type TestService } from "../../api/support/service";
import { built } from "../../support/built";
import { type Mode, newPhone, type PhoneOptions } from "./browser";

const H5_DIR = await built("h5");

/** The product as a resident meets it, the built app and the BFF, over the small world unless another is given. */
export function startApp(label: string, world?: World): Promise<TestService> {
  return startService({ label, ...(world === undefined ? {} : { world }), env: { H5_DIR } });
}

/** Taro keeps values of the browser as `{"data": …}`. */
const PREFERENCES: Record<Mode, object> = {
  normal: { elder: false, fontStep: 17, theme: "auto", elderOffered: true },
  elder: { elder: true, fontStep: 20, theme: "auto", elderOffered: true },
};

/** A phone whose owner has already chosen how the app looks. */
export async function phoneIn(
  mode: Mode,
  browser: Browser,
  options: Omit<PhoneOptions, "mode"> = {},
): Promise<BrowserContext> {
  const phone = await newPhone(browser, options);
  const kept = JSON.stringify({ data: PREFERENCES[mode] });
  await phone.addInitScript((value) => window.localStorage.setItem("preferences", value), kept);
  return phone;
}
