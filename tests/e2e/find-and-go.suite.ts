import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildWorld } from "@yanta/sandbox";
import type { Browser, Page } from "playwright-core";
import type { TestService } from "../api/support/service";
import { phoneIn, startApp } from "./support/app";
import { launchBrowser, type Mode, openPage } from "./support/browser";

describe("find and go", () => {
  let service: TestService;
  let browser: Browser;

  /** Near the crossing of 小寨, WGS-84 as a browser says it. */
  const XIAOZHAI = { longitude: 108.9415, latitude: 34.2245 };

  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp("e2e_find_and_go", buildWorld()), launchBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function searchFor(page: Page, words: string): Promise<void> {
    await openPage(page, service.server.url, "packages/items/search/index");
    const field = page.getByRole("searchbox").or(page.getByRole("textbox")).first();
    await field.fill(words);
    await field.press("Enter");
  }

  const see = (page: Page, text: string | RegExp) => page.getByText(text).locator("visible=true").first().waitFor();
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole("button", { name }).or(page.getByRole("link", { name })).locator("visible=true").first().click();

  describe.each<Mode>(["normal", "elder"])("a resident who lost the identity card, in %s mode", (mode) => {
    test("finds the item, reads what to bring, sees where to go now and how to get there", async () => {
      const phone = await phoneIn(mode, browser, { position: XIAOZHAI });
      const page = await phone.newPage();
      await searchFor(page, "身份证丢了");
      await see(page, /身份证/);
      await page.getByText("挂失、招领身份证").locator("visible=true").first().click();
      await see(page, /要带|材料/);
      await press(page, "现在去哪办");
      await see(page, /便民服务中心|政务服务中心/);
      await page
        .getByText(/便民服务中心|政务服务中心/)
        .locator("visible=true")
        .first()
        .click();
      await see(page, /开门|关门|下班|午休/);
      await see(page, /029-/);
      await phone.close();
    }, 90_000);
  });

  describe("what the district does not do", () => {
    test("is answered honestly, with who does it and the hotline", async () => {
      const phone = await phoneIn("normal", browser);
      const page = await phone.newPage();
      await searchFor(page, "提公积金");
      await see(page, /公积金管理中心/);
      await see(page, /12345/);
      await phone.close();
    }, 60_000);
  });

  describe("drop-outs", () => {
    test("without a location the resident chooses a community and still sees distances", async () => {
      const phone = await phoneIn("normal", browser);
      const page = await phone.newPage();
      await openPage(page, service.server.url, "packages/places/community/index");
      const field = page.getByRole("searchbox").or(page.getByRole("textbox")).locator("visible=true").first();
      await field.fill("小寨东路");
      await page.getByText("小寨东路社区").locator("visible=true").first().click();
      await openPage(page, service.server.url, "pages/map/index");
      await see(page, /米|公里/);
      await phone.close();
    }, 60_000);

    test("offline, the search still answers from the phone", async () => {
      const phone = await phoneIn("normal", browser);
      const page = await phone.newPage();
      await searchFor(page, "开饭店");
      await see(page, /食品/);
      await phone.setOffline(true);
      const field = page.getByRole("searchbox").or(page.getByRole("textbox")).locator("visible=true").first();
      await field.fill("刚生了娃");
      await field.press("Enter");
      await see(page, /出生/);
      await phone.close();
    }, 60_000);

    test("a wrong fact is reported from the place's page and kept by the store", async () => {
      const phone = await phoneIn("normal", browser);
      const page = await phone.newPage();
      await openPage(page, service.server.url, "packages/places/report/index?stationId=610113-S001");
      await page.getByText("电话", { exact: false }).locator("visible=true").first().click();
      const answer = page.waitForResponse((response) => response.url().endsWith("/api/v1/reports"));
      await press(page, /提交|报告|发送/);
      expect((await answer).status()).toBe(201);
      await phone.close();
    }, 60_000);
  });
});
