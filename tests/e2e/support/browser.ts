import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // One renderer for all windows, and its drawing beside it: a process of its own for each costs a third of the time.
  "--renderer-process-limit=1",
  "--in-process-gpu",
];

/** A phone of ordinary size, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };

export type Mode = "normal" | "elder";
export type Scheme = "light" | "dark";

/** @throws Error that says how to get a browser. */
export function launchBrowser(): Promise<Browser> {
  const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
  const executablePath = process.env.CHROMIUM_PATH ?? usual.find((program) => existsSync(program)) ?? "";
  if (!existsSync(executablePath)) throw new Error("Chromium is missing: run npm test, or name it in CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface PhoneOptions {
  scheme?: Scheme;
  /** Where the phone is, WGS-84 as a browser says it; left out, the resident has not allowed it. */
  position?: { longitude: number; latitude: number };
}

/** A fresh phone: nothing stored, one resident. */
export async function newPhone(browser: Browser, options: PhoneOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: options.scheme ?? "light",
    hasTouch: true,
    reducedMotion: "reduce",
    ...(options.position ? { geolocation: options.position, permissions: ["geolocation"] } : {}),
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** Opens a page of the app by its route and waits until it shows more than a skeleton. */
export async function openPage(page: Page, appUrl: string, route: string): Promise<void> {
  await page.goto(`${appUrl}/#/${route}`);
  await page.locator("h1:visible, [role=heading][aria-level='1']:visible").first().waitFor();
  await page.waitForLoadState("networkidle");
}

/**
 * Goes to another page inside the app that is already open, as a link in it does, and waits until the new page shows
 * more than a skeleton. A tenth of the cost of a cold start, and what was injected into the window stays there.
 */
export async function goToPage(page: Page, route: string): Promise<void> {
  await page.evaluate((next) => {
    if (window.location.hash === `#/${next}`) return;
    // The page that is being left is not the one to wait for, even when both have the same path.
    for (const before of Array.from(document.querySelectorAll<HTMLElement>(".taro_page"))) {
      if (before.style.display !== "none") before.dataset["left"] = next;
    }
    window.location.hash = `#/${next}`;
  }, route);
  const [path = ""] = route.split("?");
  const opened = page.locator(`.taro_page[id^="/${path}"]:not([data-left="${route}"]):visible`);
  await opened.locator("h1:visible, [role=heading][aria-level='1']:visible").first().waitFor();
  await page.waitForLoadState("networkidle");
}
