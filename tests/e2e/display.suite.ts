import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { TUESDAY_TEN, type Answer } from "../api/support/service";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { phoneIn } from "./support/app";
import { launchBrowser, openPage, PHONE, type Mode } from "./support/browser";
import { layCable, type Cable } from "./support/cable";
import { openAccount, PASSWORD } from "./support/desk";
import { openHall, STATION, type Hall } from "./support/hall";

describe("display", () => {
  const ROUTE = `packages/display/hall/index?stationId=${STATION}`;
  const WALL = { width: 1920, height: 1080 };
  const ACCOUNT = "zhanban";

  let hall: Hall;
  let cable: Cable;
  let browser: Browser;
  let token = "";
  let taskCode = "";
  let counters: string[] = [];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_display"), launchBrowser()]);
    cable = await layCable(hall.url);
    await openAccount(hall, { account: ACCOUNT, role: "supervisor" });
    const queue = (await atDesk("GET", `/staff/stations/${STATION}/queue`)).body;
    const lineIds = (queue["lines"] as { lineId: string }[]).map(({ lineId }) => lineId);
    counters = (queue["counters"] as { counterId: string }[]).map(({ counterId }) => counterId);
    for (const counterId of counters) await atDesk("POST", `/staff/counters/${counterId}/open`, { lineIds });
    taskCode = hall.errand.taskCode;
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    cable?.close();
    await hall?.stop();
  });

  /** What the supervisor does at the desk. */
  async function atDesk(method: string, at: string, body?: unknown): Promise<Answer> {
    if (token === "") {
      const signedIn = await hall.ask("POST", "/staff/sessions", { body: { account: ACCOUNT, password: PASSWORD } });
      token = String(signedIn.body["token"]);
    }
    return hall.ask(method, at, { token, key: randomUUID(), ...(body === undefined ? {} : { body }) });
  }

  /** A clerk gives a number to somebody without a phone. */
  async function takeNumber(): Promise<string> {
    const taken = await atDesk("POST", "/tickets", { stationId: STATION, taskCode });
    expect(taken.status).toBe(201);
    return String(taken.body["number"]);
  }

  interface Called {
    ticketId: string;
    number: string;
  }

  async function callAt(place: number): Promise<Called> {
    const called = await atDesk("POST", `/staff/counters/${counters[place] ?? ""}/call-next`, {});
    expect(called.status).toBe(200);
    return { ticketId: String(called.body["ticketId"]), number: String(called.body["number"]) };
  }

  async function finish({ ticketId }: Called): Promise<void> {
    for (const move of ["start", "finish"]) {
      expect((await atDesk("POST", `/staff/tickets/${ticketId}/${move}`)).status).toBe(200);
    }
  }

  const see = (page: Page, text: string | RegExp) => page.getByText(text).locator("visible=true").first().waitFor();
  const STALE = "画面可能不是最新，请以窗口叫号为准";

  async function wall(mode: Mode = "normal"): Promise<{ context: BrowserContext; page: Page }> {
    const context = await phoneIn(mode, browser);
    const page = await context.newPage();
    await page.setViewportSize(WALL);
    await page.goto(`${cable.url}/#/${ROUTE}`);
    await see(page, "现在等候");
    return { context, page };
  }

  describe("the screen in the hall", () => {
    test("shows who waits and, by number and counter, who is called, and tells a screen reader", async () => {
      const { context, page } = await wall();
      const number = await takeNumber();
      await see(page, "1人等");
      const called = await callAt(0);
      await page.locator(".hall-fresh").getByText(called.number).waitFor();
      await page.locator(".hall-fresh").getByText("1号窗口").waitFor();
      expect(called.number).toBe(number);
      expect(await page.getByRole("status").allTextContents()).toContain(`${number}号请到1号窗口`);
      await finish(called);
      await see(page, "现在没有叫号");
      await context.close();
    }, 60_000);

    test("says that it may be old when the line is cut, comes back by itself and has missed nothing", async () => {
      const { context, page } = await wall();
      cable.cut();
      await see(page, STALE);
      for (const _person of counters.slice(0, 2)) await takeNumber();
      const called = [await callAt(0), await callAt(1)];
      expect(await page.getByText(called[0]?.number ?? "").count()).toBe(0);
      cable.mend();
      for (const { number } of called) await page.locator(".hall-fresh").getByText(number).waitFor({ timeout: 40_000 });
      await page.getByText(STALE).waitFor({ state: "detached" });
      for (const one of called) await finish(one);
      await context.close();
    }, 120_000);

    test("carries the supervisor's announcement and the numbers that have passed", async () => {
      const { context, page } = await wall();
      await takeNumber();
      const { ticketId, number } = await callAt(0);
      await atDesk("POST", `/staff/tickets/${ticketId}/skip`);
      await see(page, "过号，请到咨询台");
      await see(page, number);
      await atDesk("PUT", `/staff/stations/${STATION}/announcement`, { text: "今天中午照常办理" });
      await see(page, "公告：今天中午照常办理");
      await context.close();
    }, 60_000);
  });

  describe.each<Mode>(["normal", "elder"])("the screen in %s mode", (mode) => {
    test("has no axe violation and no control too small, on a wall and in a hand, light and dark", async () => {
      const { context, page } = await wall(mode);
      for (const size of [WALL, PHONE]) {
        await page.setViewportSize(size);
        const least = mode === "elder" ? 60 : 44;
        expect({ size, ...(await faultsInBothSchemes(page, least)) }).toEqual({ size, ...NO_FAULTS });
      }
      await context.close();
    }, 60_000);
  });

  test("after hours the screen tells when the hall opens again", async () => {
    const phone = await phoneIn("normal", browser);
    await hall.moveClock(TUESDAY_TEN.replace("T10", "T21"));
    try {
      const page = await phone.newPage();
      await page.setViewportSize(WALL);
      await openPage(page, hall.url, ROUTE);
      await page.locator("#hall-hours").getByText(/09:00/).first().waitFor();
      expect(await page.getByText("现在等候").count()).toBe(0);
    } finally {
      await hall.moveClock(TUESDAY_TEN);
      await phone.close();
    }
  }, 60_000);
});
