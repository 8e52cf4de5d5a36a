import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Mode, openPage } from "./browser";
import { PASSWORD } from "./desk";
import type { Hall } from "./hall";
import { openTrialStaff } from "../../support/trialStaff";

export const DESKTOP = { width: 1366, height: 768 };

/** Opens the accounts `w1`, a clerk, and `lead`, a supervisor, of the hall. */
export async function employ(hall: Hall): Promise<void> {
  const { config } = hall.service;
  const stationIds = [hall.stationId];
  await openTrialStaff(config, { account: "w1", role: "clerk", stationIds, name: "李桂英", password: PASSWORD });
  await openTrialStaff(config, { account: "lead", role: "supervisor", stationIds, name: "王建国", password: PASSWORD });
}

/** A fresh token of the clerk, for what is not done by hand. */
export async function clerkToken(hall: Hall): Promise<string> {
  const { body } = await hall.ask("POST", "/staff/sessions", { body: { account: "w1", password: PASSWORD } });
  return String(body["token"]);
}

/** A browser at a desk, nobody signed in, with the hall's time on its clock. */
export async function deskIn(
  browser: Browser,
  hall: Hall,
  { mode = "normal", viewport = DESKTOP }: { mode?: Mode; viewport?: typeof DESKTOP } = {},
): Promise<BrowserContext> {
  const place = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };
  const desk = await browser.newContext({ viewport, ...place, reducedMotion: "reduce" });
  desk.setDefaultTimeout(20_000);
  const elder = mode === "elder";
  const preferences = { elder, fontStep: elder ? 20 : 17, theme: "auto", elderOffered: true };
  await desk.addInitScript((kept) => localStorage.setItem("preferences", kept), JSON.stringify({ data: preferences }));
  await desk.clock.setFixedTime(hall.now());
  return desk;
}

export const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`).first();

/** Signs in on the page itself; it goes on behind the form. */
export async function signInAt(page: Page, hall: Hall, { account = "w1", route = "packages/staff/signIn/index" } = {}) {
  await openPage(page, hall.url, route);
  await shown(page, "#staff-account").fill(account);
  await shown(page, "#staff-password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await shown(page, "#staff-sign-out").waitFor();
}
