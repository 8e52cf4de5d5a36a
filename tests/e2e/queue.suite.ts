import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, openPage } from "./support/browser";
import { deskAt, takesNumber, type Desk } from "./support/desk";
import { booked, freeSlots, openHall, residentPhone, type Hall } from "./support/hall";
import { chooseWechatPerson, controlNamed, press, reads, titled } from "./support/thumb";

describe("queue", () => {
  let hall: Hall;
  let browser: Browser;
  let desk: Desk;
  let phone: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_queue"), launchBrowser()]);
    desk = await deskAt(hall, { account: "guiying" });
    await desk.open();
  }, 300_000);

  afterAll(async () => {
    await phone?.close();
    await browser?.close();
    await hall?.stop();
  });

  const FAR_AWAY = { longitude: 108.99, latitude: 34.2 };

  async function holds(options: Parameters<typeof residentPhone>[2]): Promise<void> {
    await phone?.close();
    phone = await residentPhone(hall, browser, options);
    page = await phone.newPage();
  }

  // Each test finds an empty hall, whatever became of the one before.
  beforeEach(emptyTheLine);

  const takeRoute = () => `packages/queue/take/index?taskCode=${hall.errand.taskCode}&stationId=${hall.stationId}`;
  const numberShown = () => page.locator("#ticket-number:visible").innerText();
  const liveTicketsOf = async (token: string) =>
    (await hall.ask("GET", "/tickets", { token })).body["items"] as { ticketId: string; number: string }[];

  /** Minutes pass; two people never come in the same millisecond. */
  let minute = 0;
  const aMinuteLater = () =>
    hall.moveClock(`2026-11-24T10:${String((minute += 1)).padStart(2, "0")}:00+08:00`, ...(phone ? [phone] : []));

  async function typeHallCode(action: string): Promise<void> {
    await page
      .getByRole("textbox", { name: "大厅签到码" })
      .locator("visible=true")
      .fill(await desk.counterCode());
    await press(page, `用签到码${action}`);
  }

  /** Everybody who still waits is called and served. */
  async function emptyTheLine(): Promise<void> {
    for (;;) {
      const answer = await hall.ask("POST", `/staff/counters/${desk.counterId}/call-next`, {
        token: desk.token,
        body: {},
        key: crypto.randomUUID(),
      });
      if (answer.status !== 200) return;
      const { ticketId } = answer.body as { ticketId: string };
      await desk.move(ticketId, "start");
      await desk.move(ticketId, "finish");
    }
  }

  describe("a resident who walks in", () => {
    test("near the hall takes a number, watches the line move, is called and served", async () => {
      await takesNumber(hall, desk, "先来的人");
      await aMinuteLater();
      const token = await hall.residentToken("走进来的人");
      await holds({ token, position: hall.there });
      await openPage(page, hall.url, takeRoute());
      await press(page, "我到了，取号");
      await press(page, "同意");
      await titled(page, "排队单");
      expect(await numberShown()).toMatch(/^[A-Z]002$/);
      await reads(page, /前面1人 · 约/);

      const first = await desk.callNext();
      await reads(page, new RegExp(`现在叫到${first.number} → 1号窗口`));
      await desk.move(first.ticketId, "start");
      await desk.move(first.ticketId, "finish");
      const own = await desk.callNext();
      await reads(page, /叫到您了，请3分钟内到1号窗口/);
      await desk.move(own.ticketId, "recall");
      await reads(page, /第2次叫您了，请马上到1号窗口/);
      await desk.move(own.ticketId, "start");
      await reads(page, "办理中");
      await desk.move(own.ticketId, "finish");
      await reads(page, "这个号已经办完");
      await desk.move(own.ticketId, "undo");
      await reads(page, "办理中");
      await desk.move(own.ticketId, "finish");
      expect(await liveTicketsOf(token)).toEqual([]);
    }, 240_000);

    test("who does not share the position types the code on the hall's screen, and two taps give one number", async () => {
      await aMinuteLater();
      const token = await hall.residentToken("不给位置的人");
      await holds({ token });
      await openPage(page, hall.url, takeRoute());
      await press(page, "我到了，取号");
      await press(page, "同意");
      await reads(page, "没有得到位置，可以输入大厅签到码");
      const field = page.getByRole("textbox", { name: "大厅签到码" }).locator("visible=true");
      await field.fill((await desk.counterCode()).toLowerCase());
      await controlNamed(page, "用签到码取号").dblclick();
      await titled(page, "排队单");
      expect(await liveTicketsOf(token)).toHaveLength(1);

      await openPage(page, hall.url, takeRoute());
      await typeHallCode("取号");
      await reads(page, "您已在排队");
      await press(page, "看我的号");
      await reads(page, /我的号 [A-Z]003/);
    }, 240_000);

    test("far from the hall is told so, and without a network nothing is taken until it is back", async () => {
      await aMinuteLater();
      const token = await hall.residentToken("还在路上的人");
      await holds({ token, position: FAR_AWAY });
      await openPage(page, hall.url, takeRoute());
      await press(page, "我到了，取号");
      await press(page, "同意");
      await reads(page, "您还不在大厅");
      await phone.setGeolocation(hall.there);
      await phone.setOffline(true);
      await typeHallCode("取号");
      await reads(page, "请打开手机网络后再试，急事可拨打12345。");
      expect(await liveTicketsOf(token)).toEqual([]);
      await phone.setOffline(false);
      await press(page, "再试一次");
      await titled(page, "排队单");
      await reads(page, "前面没有人了，马上到您");

      await phone.setOffline(true);
      const stale = `看到的是${hall.now().slice(11, 16)}的情况，请留意大厅叫号`;
      await reads(page, new RegExp(stale));
      await phone.setOffline(false);
      await page.getByText(new RegExp(stale)).waitFor({ state: "hidden" });
    }, 240_000);
  });

  describe("a resident in line", () => {
    test("lets one person go first, comes back after a missed call, and gives the number up", async () => {
      await aMinuteLater();
      const { token, number } = await takesNumber(hall, desk, "有事的人");
      await aMinuteLater();
      const second = await takesNumber(hall, desk, "后来的人");
      await holds({ token });
      await openPage(page, hall.url, "pages/home/index");
      await press(page, new RegExp(`我的号 ${number}`));
      await titled(page, "排队单");
      await reads(page, "前面没有人了，马上到您");
      await press(page, "延后");
      await press(page, "让1位先办");
      await reads(page, /前面1人/);

      const called = await desk.callNext();
      expect(called.number).toBe(second.number);
      await desk.move(called.ticketId, "start");
      await desk.move(called.ticketId, "finish");
      const own = await desk.callNext();
      expect(own.number).toBe(number);
      await reads(page, /叫到您了/);
      await desk.move(own.ticketId, "skip");
      await reads(page, "您的号已过");
      await reads(page, /上午10:35前可以重新排队/);
      await press(page, "重新排队");
      await reads(page, "排队中");

      await press(page, "取消");
      await press(page, "接着排");
      expect(await liveTicketsOf(token)).toHaveLength(1);
      await press(page, "取消");
      await press(page, "取消这个号");
      await reads(page, "这个号已取消，需要时请重新取号");
      expect(await liveTicketsOf(token)).toEqual([]);
      await press(page, "重新取号");
      await titled(page, "取号");
    }, 240_000);

    test("whose session ends signs in again and sees the same number", async () => {
      await aMinuteLater();
      const { token, number } = await takesNumber(hall, desk, "重新登录的人");
      const [ticket] = await liveTicketsOf(token);
      await holds({ token });
      await openPage(page, hall.url, `packages/queue/ticket/index?ticketId=${ticket?.ticketId ?? ""}`);
      await reads(page, number);
      await hall.ask("DELETE", "/sessions/current", { token });
      await reads(page, "登录后才能看到您的号。");
      await press(page, "微信登录");
      await chooseWechatPerson(page, "重新登录的人");
      await titled(page, "排队单");
      await reads(page, number);
    }, 240_000);
  });

  describe("a resident with an appointment today", () => {
    test.each([
      { way: "by being there", position: true },
      { way: "with the code on the hall's screen", position: false },
    ])(
      "checks in $way and has a number",
      async ({ position }) => {
        await aMinuteLater();
        const token = await hall.residentToken("约了今天的人");
        const slot = (await freeSlots(hall, { today: true })).find(({ startsAt }) => startsAt.includes("T10:45"));
        const appointmentId = await booked(hall, token, slot?.slotId ?? "");
        await holds({ token, ...(position ? { position: hall.there } : {}) });
        await openPage(page, hall.url, `packages/booking/appointment/index?appointmentId=${appointmentId}`);
        await reads(page, "现在可以签到，上午11:00前都行。");
        if (position) {
          await press(page, "我到了，签到");
          await press(page, "同意");
        } else await typeHallCode("签到");
        await titled(page, "排队单");
        await reads(page, "排队中");
        await openPage(page, hall.url, `packages/booking/appointment/index?appointmentId=${appointmentId}`);
        await reads(page, "已签到");
        await press(page, "看我的号");
        await titled(page, "排队单");
      },
      240_000,
    );
  });
});
