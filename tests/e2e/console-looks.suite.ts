import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { goToPage, launchBrowser, type Mode, openPage, PHONE } from "./support/browser";
import { openHall, type Hall } from "./support/hall";
import { deskIn, DESKTOP, employ, signInAt } from "./support/staffPage";

describe("console looks", () => {
  let hall: Hall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_console_looks"), launchBrowser()]);
    await employ(hall);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  /** The pages of each account; nobody's first. */
  const ACCOUNTS = [
    { account: undefined, routes: ["packages/staff/signIn/index", "packages/staff/desk/index"] },
    {
      account: "w1",
      routes: [
        "packages/staff/counter/index",
        "packages/staff/phone/index",
        "packages/staff/today/index",
        "packages/staff/verify/index",
        "packages/staff/code/index",
        "packages/staff/password/index",
      ],
    },
    { account: "lead", routes: ["packages/staff/hall/index"] },
  ] as const;

  const LOOKS: { mode: Mode; viewports: (typeof PHONE)[]; least: number }[] = [
    { mode: "normal", viewports: [DESKTOP, PHONE], least: 44 },
    { mode: "elder", viewports: [PHONE], least: 60 },
  ];
  const CASES = LOOKS.flatMap((look) =>
    ACCOUNTS.map((pages) => ({ ...look, ...pages, who: pages.account ?? "nobody" })),
  );

  describe.each(CASES)(
    "the staff pages in $mode mode, signed in: $who",
    ({ mode, viewports, least, account, routes }) => {
      let desk: BrowserContext;
      let page: Page;
      beforeAll(async () => {
        desk = await deskIn(browser, hall, { mode });
        page = await desk.newPage();
        if (account === undefined) await openPage(page, hall.url, "packages/settings/about/index");
        else await signInAt(page, hall, { account });
      }, 60_000);
      afterAll(() => desk?.close());

      test.each(routes)(
        "%s has no axe violation, no control too small and nothing beyond the edge, light and dark",
        async (route) => {
          await goToPage(page, route);
          for (const viewport of viewports) {
            await page.setViewportSize(viewport);
            const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            const seen = { ...(await faultsInBothSchemes(page, least)), beyond: beyond > 0 };
            expect({ viewport, ...seen }).toEqual({ viewport, ...NO_FAULTS, beyond: false });
          }
        },
        90_000,
      );
    },
  );
});
