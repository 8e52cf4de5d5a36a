import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, openPage } from "./support/browser";
import {
  appointmentsOf,
  booked,
  confirmRoute,
  fillSlot,
  freeSlots,
  openHall,
  residentPhone,
  tokenOn,
  type FreeSlot,
  type Hall,
} from "./support/hall";
import { chooseWechatPerson, controlNamed, press, reads, titled } from "./support/thumb";

describe("booking dropouts", () => {
  let hall: Hall;
  let browser: Browser;
  let phone: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_booking_dropouts"), launchBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await phone?.close();
    await browser?.close();
    await hall?.stop();
  });

  /** Signs a new resident in on a phone of their own and opens the last step before booking `slot`. */
  async function aboutToConfirm(
    name: string,
    slot: FreeSlot | undefined,
    before: (token: string) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string> {
    const token = await hall.residentToken(name);
    await before(token);
    await phone?.close();
    phone = await residentPhone(hall, browser, { token });
    page = await phone.newPage();
    await openPage(page, hall.url, confirmRoute(hall, slot));
    return token;
  }

  describe("a time that is gone", () => {
    test("between choosing and confirming: why, the nearest one, and one tap takes it", async () => {
      const [slot, next] = await freeSlots(hall);
      if (!slot || !next) throw new Error("no free time");
      await fillSlot(hall, slot);
      const token = await aboutToConfirm("晚了一步的人", slot);
      await reads(page, "这个时间刚被约满");
      await reads(page, "最近的是11月26日（周四）上午9:15。");
      await press(page, "约上午9:15");
      await reads(page, /这个号给您留着/);
      expect(await page.locator("#chosen-time:visible").innerText()).toBe("11月26日（周四）上午9:15");
      await reads(page, "要带什么");
      await press(page, "确认预约");
      await titled(page, "预约单");
      expect(await appointmentsOf(hall, token)).toMatchObject([{ startsAt: next.startsAt }]);
    }, 240_000);

    test("and whoever wants another time finds the times, also when signing in left no page below", async () => {
      const full = (await allSlots()).find(({ remaining, startsAt }) => remaining === 0 && startsAt.includes("11-26"));
      await aboutToConfirm("再看看的人", full);
      await press(page, "看别的时间");
      await titled(page, "几点来？");
      expect(await page.getByRole("radio", { name: "周四26日" }).getAttribute("aria-checked")).toBe("true");
      await reads(page, "约满");
    }, 240_000);

    test("because the resident has booked this errand that day: their appointment is one tap away", async () => {
      const slots = (await freeSlots(hall)).filter(({ startsAt }) => startsAt.includes("11-27"));
      await aboutToConfirm("约过的人", slots[0], (token) => booked(hall, token, slots[3]?.slotId ?? ""));
      await reads(page, "已经约过了");
      await press(page, "看我的预约");
      await titled(page, "我的预约");
      await reads(page, /11月27日（周五）/);
    }, 240_000);

    test("a place that was held too long is said so, and can be held again", async () => {
      const slots = await freeSlots(hall);
      const token = await aboutToConfirm("慢慢看的人", slots[5]);
      await reads(page, /还有5分钟/);
      await hall.moveClock("2026-11-24T10:03:30+08:00", phone);
      await reads(page, /还有2分钟/);
      await press(page, "再留一会儿");
      await reads(page, /还有7分钟/);
      await hall.moveClock("2026-11-24T10:20:00+08:00", phone);
      await reads(page, "给您留的号已过时间");
      await press(page, "再留一次");
      await reads(page, /还有5分钟/);
      await press(page, "确认预约");
      await titled(page, "预约单");
      expect(await appointmentsOf(hall, token)).toHaveLength(1);
    }, 240_000);
  });

  describe("a session that ends in the middle", () => {
    test("asks to sign in again and comes back to the same time, still held", async () => {
      const slots = await freeSlots(hall);
      const person = "赵一帆";
      await phone?.close();
      phone = await residentPhone(hall, browser);
      page = await phone.newPage();
      await openPage(page, hall.url, confirmRoute(hall, slots[8]));
      await press(page, "微信登录");
      await chooseWechatPerson(page, person);
      await reads(page, /这个号给您留着/);
      const chosen = await page.locator("#chosen-time:visible").innerText();
      await page.getByRole("checkbox").first().click();

      const token = await tokenOn(page);
      await hall.ask("DELETE", "/sessions/current", { token });
      await press(page, "确认预约");
      await reads(page, /您选的时间还在/);
      const held: string[] = [];
      page.on("request", (request) => request.url().endsWith("/holds") && held.push(request.method()));
      await press(page, "微信登录");
      await chooseWechatPerson(page, person);
      await reads(page, /这个号给您留着/);
      expect(await page.locator("#chosen-time:visible").innerText()).toBe(chosen);
      expect(await page.getByRole("checkbox").first().getAttribute("aria-checked")).toBe("true");
      expect(held).toEqual([]);
      await press(page, "确认预约");
      await titled(page, "预约单");
      expect(await appointmentsOf(hall, await tokenOn(page))).toMatchObject([{ startsAt: slots[8]?.startsAt }]);
    }, 240_000);

    test("an account that WeChat holds for risky is told of the hotline and not asked again", async () => {
      await fetch(`${hall.service.sandbox.url}/__sandbox/people`, {
        method: "POST",
        body: JSON.stringify({ name: "高风险", blocked: true }),
      });
      await phone?.close();
      phone = await residentPhone(hall, browser);
      page = await phone.newPage();
      await openPage(page, hall.url, "packages/booking/mine/index");
      await press(page, "微信登录");
      await chooseWechatPerson(page, "高风险");
      await titled(page, "我的预约");
      await controlNamed(page, "拨打12345").waitFor();
      expect(await controlNamed(page, "微信登录").count()).toBe(0);
    }, 240_000);
  });

  describe("without a network", () => {
    test("nothing is half booked: the page says so, and one tap tries again", async () => {
      const slots = (await freeSlots(hall)).filter(({ startsAt }) => startsAt.includes("12-01"));
      const token = await aboutToConfirm("掉线的人", slots[0]);
      await reads(page, /这个号给您留着/);
      await phone.setOffline(true);
      await press(page, "确认预约");
      await reads(page, "请打开手机网络后再试，急事可拨打12345。");
      expect(await appointmentsOf(hall, token)).toEqual([]);
      await phone.setOffline(false);
      await press(page, "再试一次");
      await titled(page, "预约单");
      expect(await appointmentsOf(hall, token)).toHaveLength(1);
    }, 240_000);

    test("an answer that got lost on the way is asked for again under the same key: one booking", async () => {
      const slots = (await freeSlots(hall)).filter(({ startsAt }) => startsAt.includes("12-01"));
      const token = await aboutToConfirm("没收到回音的人", slots[2]);
      await reads(page, /这个号给您留着/);
      await page.route("**/api/v1/appointments", async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      });
      await press(page, "确认预约");
      await reads(page, "没连上网");
      expect(await appointmentsOf(hall, token)).toHaveLength(1);
      await page.unroute("**/api/v1/appointments");
      await press(page, "再试一次");
      await titled(page, "预约单");
      await reads(page, "已约好");
      expect(await appointmentsOf(hall, token)).toHaveLength(1);
    }, 240_000);
  });

  test("two taps on 确认预约 are one booking", async () => {
    const slots = (await freeSlots(hall)).filter(({ startsAt }) => startsAt.includes("12-01"));
    const token = await aboutToConfirm("手快的人", slots[4]);
    await reads(page, /这个号给您留着/);
    const sent: string[] = [];
    page.on("request", (request) => request.url().endsWith("/appointments") && sent.push(request.method()));
    await controlNamed(page, "确认预约").dblclick();
    await titled(page, "预约单");
    expect(sent.filter((method) => method === "POST")).toHaveLength(1);
    expect(await appointmentsOf(hall, token)).toHaveLength(1);
  }, 240_000);

  async function allSlots(): Promise<FreeSlot[]> {
    const { body } = await hall.ask("GET", `/stations/${hall.stationId}/slots?taskCode=${hall.errand.taskCode}`);
    return body["items"] as FreeSlot[];
  }
});
