import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, type Mode, openPage } from "./support/browser";
import {
  appointmentsOf,
  booked,
  confirmRoute,
  freeSlots,
  openHall,
  residentPhone,
  tokenOn,
  type Hall,
} from "./support/hall";
import { chooseWechatPerson, controlNamed, follow, press, reads, titled } from "./support/thumb";

describe("booking", () => {
  let hall: Hall;
  let browser: Browser;
  let phone: BrowserContext | undefined;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_booking"), launchBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await phone?.close();
    await browser?.close();
    await hall?.stop();
  });

  /** A resident's phone of its own for each test; the one before is put away. */
  async function aPhone(options: Parameters<typeof residentPhone>[2] = {}): Promise<Page> {
    await phone?.close();
    phone = await residentPhone(hall, browser, options);
    return phone.newPage();
  }

  /** The nth time of the shown day that can be taken. */
  const freeTime = (page: Page, nth = 0) => page.locator(".time:not(.time-closed):visible").nth(nth);

  describe.each<Mode>(["normal", "elder"])("a resident who books, in %s mode", (mode) => {
    test("goes from the guide over place, day and time, signs in on the way, and is told when, where and what to bring", async () => {
      const page = await aPhone({ mode });
      await openPage(page, hall.url, `packages/items/guide/index?taskCode=${hall.errand.taskCode}`);
      await press(page, "预约");
      await titled(page, "约到哪里办？");
      await follow(page, hall.stationName);
      if (mode === "elder") {
        await titled(page, "哪一天来？");
        await follow(page, "11月26日（周四）");
      }
      await titled(page, "几点来？");
      if (mode === "normal") await press(page, "周四26日");
      await freeTime(page, mode === "elder" ? 1 : 0).click();

      await titled(page, "确认预约");
      await reads(page, "要带什么");
      await reads(page, `到${hall.stationName}办`);
      const chosen = await page.locator("#chosen-time:visible").innerText();
      expect(chosen).toMatch(mode === "elder" ? /^11月26日（周四）上午9点15分$/ : /^11月26日（周四）上午9:00$/);

      await press(page, "微信登录");
      await chooseWechatPerson(page, mode === "elder" ? "王秀兰" : "李明");
      await titled(page, "确认预约");
      expect(await page.locator("#chosen-time:visible").innerText()).toBe(chosen);
      expect(page.url()).not.toContain("code=");
      await reads(page, /这个号给您留着，还有5分钟/);
      await press(page, "确认预约");

      await titled(page, "预约单");
      await reads(page, "已约好");
      await reads(page, new RegExp(`请11月26日（周四）上午9.*到${hall.stationName}办理`));
      expect(await page.locator("#appointment-code:visible").innerText()).toMatch(/^\d{4}$/);
      expect(await appointmentsOf(hall, await tokenOn(page))).toMatchObject([{ state: "confirmed" }]);
    }, 240_000);
  });

  describe("a resident with an appointment", () => {
    test("finds it in 我的预约, moves it, and cancels it after being asked once", async () => {
      const token = await hall.residentToken("改约人");
      const [first] = await freeSlots(hall);
      await booked(hall, token, first?.slotId ?? "");
      const page = await aPhone({ token });
      await openPage(page, hall.url, "pages/mine/index");
      await follow(page, "我的预约");
      await follow(page, "11月26日（周四）上午9:");
      await titled(page, "预约单");

      await press(page, "改约");
      await titled(page, "改到几点？");
      await press(page, "周五27日");
      await freeTime(page, 2).click();
      await titled(page, "确认改约");
      await reads(page, "改好之前，原来的时间一直给您留着。");
      await press(page, "改到这个时间");
      await titled(page, "预约单");
      await reads(page, /请11月27日（周五）上午9:30到9:45/);
      expect(await appointmentsOf(hall, token)).toMatchObject([
        { state: "confirmed", startsAt: expect.stringContaining("2026-11-27T09:30") },
      ]);

      await press(page, "取消预约");
      await press(page, "不取消");
      expect(await appointmentsOf(hall, token)).toMatchObject([{ state: "confirmed" }]);
      await press(page, "取消预约");
      await page.getByRole("dialog").getByRole("button", { name: "取消预约" }).click();
      await reads(page, /原来约的是11月27日（周五）上午9:30到9:45/);
      expect(await controlNamed(page, "改约").count()).toBe(0);
      await press(page, "重新预约");
      await titled(page, "几点来？");
    }, 240_000);

    test("books from a place on the map: there the errand is the first question", async () => {
      const page = await aPhone({ token: await hall.residentToken("看地图的人") });
      await openPage(page, hall.url, "pages/map/index");
      await press(page, new RegExp(hall.stationName));
      await titled(page, hall.stationName);
      await press(page, "预约");
      await titled(page, "要约什么事？");
      await follow(page, hall.errand.name);
      await titled(page, "几点来？");
      await reads(page, `到${hall.stationName}办`);
    }, 240_000);
  });

  describe("the way back", () => {
    test("leads through every step and forgets nothing that was chosen", async () => {
      const page = await aPhone({ token: await hall.residentToken("回头人") });
      await openPage(page, hall.url, `packages/items/guide/index?taskCode=${hall.errand.taskCode}`);
      await press(page, "预约");
      await follow(page, hall.stationName);
      await titled(page, "几点来？");
      await press(page, "周五27日");
      await freeTime(page).click();
      await titled(page, "确认预约");
      await reads(page, /这个号给您留着/);
      const released = page.waitForResponse((answer) => answer.request().method() === "DELETE");
      await press(page, "‹ 返回");
      expect((await released).status()).toBe(204);
      await titled(page, "几点来？");
      expect(await page.getByRole("radio", { name: "周五27日" }).getAttribute("aria-checked")).toBe("true");
      await press(page, "‹ 返回");
      await titled(page, "约到哪里办？");
      await page.goBack();
      await titled(page, hall.errand.name);
    }, 240_000);

    test("leads from a sign-in to the times of the same errand and place, not to the first page", async () => {
      const page = await aPhone();
      const [slot] = await freeSlots(hall);
      await openPage(page, hall.url, confirmRoute(hall, slot));
      await press(page, "微信登录");
      await chooseWechatPerson(page, "张雨桐");
      await reads(page, /这个号给您留着/);
      await press(page, "‹ 返回");
      await titled(page, "几点来？");
      await reads(page, `到${hall.stationName}办`);
    }, 240_000);

    test("does not lead back into what is done", async () => {
      const page = await aPhone({ token: await hall.residentToken("约好的人") });
      const slots = await freeSlots(hall);
      await openPage(page, hall.url, confirmRoute(hall, slots[6]));
      await press(page, "确认预约");
      await titled(page, "预约单");
      await press(page, "‹ 返回");
      await titled(page, "雁塔掌上办");
    }, 240_000);
  });
});
