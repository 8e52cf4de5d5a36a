import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, openPage } from "./support/browser";
import { PASSWORD } from "./support/desk";
import { booked, freeSlots, openHall, type Hall } from "./support/hall";
import { clerkToken, deskIn, employ, shown as shownOn, signInAt } from "./support/staffPage";

describe("console", () => {
  let hall: Hall;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let token = "";

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_console"), launchBrowser()]);
    await employ(hall);
    token = await clerkToken(hall);
  }, 300_000);

  afterEach(() => desk?.close());

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  async function sitDown(look: Parameters<typeof deskIn>[2] = {}): Promise<void> {
    desk = await deskIn(browser, hall, look);
    page = await desk.newPage();
  }

  const shown = (selector: string) => shownOn(page, selector);
  const reads = (text: string | RegExp) => page.getByText(text).locator("visible=true").first().waitFor();
  const signIn = (account = "w1", route = "packages/staff/signIn/index") => signInAt(page, hall, { account, route });

  async function takeNumbers(count: number): Promise<string[]> {
    const numbers: string[] = [];
    for (let person = 0; person < count; person += 1) {
      const body = { stationId: hall.stationId, taskCode: hall.errand.taskCode };
      const taken = await hall.ask("POST", "/tickets", { token, body, key: crypto.randomUUID() });
      numbers.push(String(taken.body["number"]));
    }
    return numbers;
  }

  async function openCounter(): Promise<void> {
    await signIn();
    await shown("[id^='counter-']").click();
    await shown("#open-counter-go").click();
    await shown("#desk-callNext").waitFor();
  }

  async function closeCounter(): Promise<void> {
    await shown("#close").click();
    await shown("#open-counter-go").waitFor();
  }

  /** Waits until an action can be done: the answer to the one before has come. */
  const ready = (action: string) => shown(`#desk-${action}:enabled`).waitFor();

  describe("a clerk", () => {
    test("is told which field is missing, and that account or password is wrong", async () => {
      await sitDown();
      await openPage(page, hall.url, "packages/staff/signIn/index");
      await shown("#staff-enter").click();
      await reads(/请填账号/);
      await reads(/请填密码/);
      await shown("#staff-account").fill("w1");
      await shown("#staff-password").fill("wrong-password");
      await page.keyboard.press("Enter");
      await reads(/账号或密码不对/);
      expect(await page.evaluate(() => localStorage.getItem("token"))).toBeNull();
    }, 90_000);

    test("opens a counter, calls by F2, starts, finishes and takes it back; a held key calls once", async () => {
      await takeNumbers(3);
      await sitDown();
      await openCounter();
      const calls: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/call-next")) calls.push(request.headers()["idempotency-key"] ?? "");
      });
      for (let repeat = 0; repeat < 12; repeat += 1) await page.keyboard.down("F2");
      await page.keyboard.up("F2");
      await ready("start");
      const number = await shown("#desk-number").innerText();
      await reads(`${number}号：请到1号窗口`);
      // Pressed again while one stands at the counter: the page says why not, and asks nothing.
      await page.keyboard.press("F2");
      await reads(/先办结、过号或挂起当前的号/);
      expect(calls).toHaveLength(1);

      await page.keyboard.press("F4");
      await ready("finish");
      await page.keyboard.press("F8");
      await ready("callNext");
      await page.keyboard.press("Control+z");
      await ready("finish");
      expect(await shown("#desk-number").innerText()).toBe(number);
      await page.keyboard.press("F8");
      await ready("callNext");

      await page.keyboard.press("F2");
      await ready("skip");
      expect(await shown("#desk-number").innerText()).not.toBe(number);
      await page.keyboard.press("F9");
      await ready("callNext");
      await shown("#desk-skipped")
        .getByRole("button", { name: /重新排队/ })
        .click();
      await reads(/已回到队里/);
      expect(new Set(calls).size).toBe(2);
      await closeCounter();
    }, 120_000);

    test("hears that nobody waits", async () => {
      await sitDown();
      await openCounter();
      for (let left = 0; left < 4; left += 1) {
        await page.keyboard.press("F2");
        await page.locator("#desk-start:enabled, #desk-said:has-text('没有人在等')").first().waitFor();
        if (await page.getByText("没有人在等").count()) break;
        await page.keyboard.press("F4");
        await ready("finish");
        await page.keyboard.press("F8");
        await ready("callNext");
      }
      await reads("没有人在等");
      await closeCounter();
    }, 120_000);

    test("who was away unlocks with the password, and the counter stands as it stood", async () => {
      const [number = ""] = await takeNumbers(1);
      await sitDown();
      await openCounter();
      await page.keyboard.press("F2");
      await ready("start");
      await hall.moveClock("2026-11-24T10:06:00+08:00", desk);
      token = await clerkToken(hall);
      await reads("工作台已锁定");
      await shown("#unlock-password").fill("wrong-password");
      await page.keyboard.press("Enter");
      await reads(/账号或密码不对/);
      await shown("#unlock-password").fill(PASSWORD);
      await page.keyboard.press("Enter");
      await ready("start");
      expect(await shown("#desk-number").innerText()).toBe(number);
      await page.keyboard.press("F9");
      await ready("callNext");
      await closeCounter();
      await shown("#staff-sign-out").click();
      await shown("#staff-account").waitFor();
      expect(await page.evaluate(() => sessionStorage.getItem("staff-token"))).toBeNull();
    }, 120_000);

    test("books for a caller and reads the code; a refusal offers the nearest time by one press", async () => {
      await sitDown();
      await signIn("w1", "packages/staff/phone/index");
      await shown("#caller-question").fill(hall.errand.name);
      await shown("[id^='caller-item-']").click();
      await shown("[id^='slot-']:enabled").click();
      await shown("#caller-name").fill("赵大爷");
      await shown("#caller-phone").fill("138 0000 0001");
      const answer = page.waitForResponse((response) => response.url().endsWith("/staff/appointments"));
      await shown("#book-for-caller").click();
      const appointment = (await (await answer).json()) as { code: string; channel: string };
      expect(appointment.channel).toBe("phone");
      expect(await shown("#booked-code").innerText()).toBe(appointment.code);
      await reads(/请念给来电人听/);

      // The last phone place of a time goes while the next caller still spells the name.
      await shown("#next-caller").click();
      await shown("#caller-question").fill(hall.errand.name);
      await shown("[id^='caller-item-']").click();
      const wanted = page.locator("[id^='slot-']:enabled:visible").nth(2);
      const slotId = String(await wanted.getAttribute("id")).slice("slot-".length);
      await wanted.click();
      await fillPhonePlaces(slotId);
      await shown("#caller-name").fill("钱大妈");
      await shown("#caller-phone").fill("13800000002");
      await shown("#book-for-caller").click();
      await shown("#take-nearest").click();
      await shown("#booked-code").waitFor();
    }, 120_000);

    test("checks in by the spoken code, and gives a number to whoever has no phone", async () => {
      const [slot] = await freeSlots(hall, { today: true });
      const resident = await hall.residentToken("周小舟");
      const appointmentId = await booked(hall, resident, slot?.slotId ?? "");
      const { body } = await hall.ask("GET", `/appointments/${appointmentId}`, { token: resident });
      await sitDown();
      await signIn("w1", "packages/staff/today/index");
      await shown("#spoken-code").fill(String(body["code"]));
      await page.getByRole("button", { name: `码${String(body["code"])}签到` }).click();
      await shown("#taken-number").waitFor();
      await shown("#walk-in-question").fill(hall.errand.name);
      await shown("[id^='walk-in-item-']").click();
      await shown("#care-elder").click();
      await shown("#take-number").click();
      await shown("#walk-in #taken-number").waitFor();
      const { body: queue } = await hall.ask("GET", `/staff/stations/${hall.stationId}/queue`, { token });
      expect(queue["waiting"]).toEqual(expect.arrayContaining([expect.objectContaining({ priority: true })]));
    }, 120_000);
  });

  async function fillPhonePlaces(slotId: string): Promise<void> {
    for (let caller = 1; caller < 30; caller += 1) {
      const callerPhone = `1391234${String(caller).padStart(4, "0")}`;
      const body = { slotId, taskCode: hall.errand.taskCode, callerName: "先来的", callerPhone };
      const answer = await hall.ask("POST", "/staff/appointments", { token, body, key: crypto.randomUUID() });
      if (answer.body["code"] === "slot-full") return;
    }
    throw new Error(`${slotId} never filled up`);
  }

  describe("a supervisor", () => {
    test("sees the counters, sets what the screen says, stops a time, and sees who new hours hit before saving", async () => {
      const [later] = await freeSlots(hall);
      await booked(hall, await hall.residentToken("吴远"), later?.slotId ?? "");
      await sitDown();
      await signIn("lead");
      await reads(/窗口：开了0个/);
      await shown("#announcement-text").fill("下午三点停电，请早点来");
      await shown("#announce").click();
      await reads("现在显示：下午三点停电，请早点来");

      const time = shown("[id^='cell-']");
      const id = String(await time.getAttribute("id"));
      await time.click();
      await shown("#stop-slots").click();
      await page.locator(`[id="${id}"]`, { hasText: "已停约" }).waitFor();
      await page.locator(`[id="${id}"]`).click();
      await shown("#resume-slots").click();
      await page.locator(`[id="${id}"]`, { hasText: "余" }).waitFor();

      await shown("#hours-mon").fill("早上");
      await shown("#preview-hours").click();
      await reads(/“早上”看不懂/);
      await shown("#hours-mon").fill("09:00-12:00，13:30-17:00");
      await shown("#hours-date").fill(later?.startsAt.slice(0, 10) ?? "");
      await shown("#preview-hours").click();
      await shown("#save-hours").waitFor();
      await shown("#hours-hit").waitFor();
    }, 120_000);
  });
});
