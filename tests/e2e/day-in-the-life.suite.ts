import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { album } from "./support/album";
import { launchBrowser, openPage } from "./support/browser";
import { openAccount, PASSWORD } from "./support/desk";
import { appointmentsOf, openHall, PATIENCE_MS, residentPhone, tokenOn, type Hall } from "./support/hall";
import { chooseWechatPerson, follow, press, reads, titled } from "./support/thumb";

describe("day in the life", () => {
  let hall: Hall;
  let browser: Browser;
  const screens: BrowserContext[] = [];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_day"), launchBrowser()]);
    for (const [account, name] of [
      ["guiying", "李桂英"],
      ["jianguo", "孙建国"],
    ] as const)
      await openAccount(hall, { account, name });
    await openAccount(hall, { account: "zhiban", name: "高敏", role: "supervisor" });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  const take = album("day-in-the-life");

  async function aDesktop(viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.setFixedTime(hall.now());
    screens.push(context);
    return context.newPage();
  }

  async function aPhone(options: Parameters<typeof residentPhone>[2] = {}): Promise<Page> {
    const context = await residentPhone(hall, browser, options);
    screens.push(context);
    return context.newPage();
  }

  const goesOnAt = (clock: string) => hall.moveClock(`2026-11-24T${clock}:00+08:00`, ...screens);

  async function staffAt(route: string, account: string): Promise<Page> {
    const page = await aDesktop({ width: 1366, height: 768 });
    await openPage(page, hall.url, route);
    await page.getByRole("textbox", { name: "账号" }).fill(account);
    await page.getByLabel("密码").fill(PASSWORD);
    await press(page, "登录");
    return page;
  }

  /** Nobody has touched the desk for a while: it has locked itself, and the password opens it where it was. */
  async function unlocks(page: Page): Promise<void> {
    await page.getByLabel("密码").locator("visible=true").fill(PASSWORD);
    await press(page, "解锁");
  }

  async function opensCounter(page: Page, counter: string): Promise<void> {
    await reads(page, "您在几号窗口？");
    await press(page, new RegExp(counter));
    await press(page, "开窗");
    await reads(page, "现在没有号");
  }

  const ticketAt = async (counter: Page): Promise<string> => {
    await counter.locator("#desk-number:visible").waitFor();
    return counter.locator("#desk-number:visible").innerText();
  };

  /** Starts and finishes the service of the ticket that the counter holds. */
  async function serves(counter: Page): Promise<void> {
    await counter.keyboard.press("F4");
    await reads(counter, "办理中");
    await counter.keyboard.press("F8");
    await reads(counter, "现在没有号");
  }

  test("a day in the life of a hall: two residents, a caller, two counters, the screen and the supervisor", async () => {
    const supervisor = await staffAt("packages/staff/hall/index", "zhiban");
    await reads(supervisor, /现在等待 0 人/);
    await supervisor.getByRole("textbox", { name: /新公告/ }).fill("今天下午3点检修电梯，请走楼梯");
    await press(supervisor, "上大屏");
    await reads(supervisor, /现在显示：今天下午3点检修电梯/);

    const first = await staffAt("packages/staff/counter/index", "guiying");
    await opensCounter(first, "1号窗口");
    const second = await staffAt("packages/staff/counter/index", "jianguo");
    await opensCounter(second, "2号窗口");
    const wall = await aDesktop({ width: 1920, height: 1080 });
    await openPage(wall, hall.url, `packages/display/hall/index?stationId=${hall.stationId}`);
    await reads(wall, /公告：今天下午3点检修电梯/);
    await take(wall, "screen-in-the-morning");

    // A caller without a smartphone: a clerk books and reads four digits aloud.
    await follow(second, "电话预约");
    await second.getByLabel("来电人要办什么事").fill(hall.errand.name);
    await follow(second, hall.errand.name);
    await press(second, /^10:45/);
    await second.getByRole("textbox", { name: "来电人姓名" }).fill("赵德福");
    await second.getByRole("textbox", { name: "来电人手机号" }).fill("13900000009");
    await take(second, "clerk-books-for-a-caller");
    await press(second, "约这个时间");
    await second.locator("#booked-code:visible").waitFor();
    const spokenCode = await second.locator("#booked-code:visible").innerText();
    expect(spokenCode).toMatch(/^\d{4}$/);
    await take(second, "clerk-reads-the-code");

    // A resident books the same time from the item's guide and signs in on the way.
    const liming = await aPhone();
    await openPage(liming, hall.url, `packages/items/guide/index?taskCode=${hall.errand.taskCode}`);
    await press(liming, "预约");
    await follow(liming, hall.stationName);
    await titled(liming, "几点来？");
    await take(liming, "resident-chooses-a-time");
    await press(liming, /^10:45/);
    await press(liming, "微信登录");
    await chooseWechatPerson(liming, "李明");
    await reads(liming, /这个号给您留着/);
    await take(liming, "resident-confirms");
    await press(liming, "确认预约");
    await reads(liming, "已约好");
    await take(liming, "resident-has-booked");

    // An elder walks in, takes a number in the elder version, and is called silently.
    await goesOnAt("10:04");
    const xiulan = await aPhone({ mode: "elder", position: hall.there });
    await openPage(
      xiulan,
      hall.url,
      `packages/queue/take/index?taskCode=${hall.otherErrand.taskCode}&stationId=${hall.stationId}`,
    );
    await press(xiulan, "微信登录");
    await chooseWechatPerson(xiulan, "王秀兰");
    await press(xiulan, "老年人");
    await press(xiulan, "我到了，取号");
    await press(xiulan, "同意");
    await titled(xiulan, "排队单");
    const eldersNumber = await xiulan.locator("#ticket-number:visible").innerText();
    await reads(xiulan, "前面没有人了，马上到您");
    await take(xiulan, "elder-waits");
    await reads(first, "等待 1 人");
    await first.keyboard.press("F2");
    expect(await ticketAt(first)).toBe(eldersNumber);
    await take(first, "counter-calls-the-elder");
    await reads(xiulan, /叫到您了，请3分钟内到1号窗口/);
    await take(xiulan, "elder-is-called");
    await wall.locator(".hall-called").getByText(eldersNumber).first().waitFor();
    await take(wall, "screen-calls-the-elder");
    await serves(first);
    await reads(xiulan, "这个号已经办完");

    // Both who have booked arrive: one checks in with the hall's code, the caller says the digits.
    await goesOnAt("10:41");
    await unlocks(first);
    await unlocks(supervisor);
    await reads(liming, /现在可以签到/);
    const counterCode = await first.locator("#desk-code .hall-code-letters:visible").innerText();
    await liming.getByRole("textbox", { name: "大厅签到码" }).locator("visible=true").fill(counterCode);
    await press(liming, "用签到码签到");
    await titled(liming, "排队单");
    const limingsNumber = await liming.locator("#ticket-number:visible").innerText();
    await goesOnAt("10:42");
    await follow(second, "今日预约");
    await unlocks(second);
    await second.getByRole("textbox", { name: "预约码" }).fill(spokenCode);
    await press(second, `码${spokenCode}签到`);
    await reads(second, /[A-Z]\d{3}/);
    await take(second, "clerk-checks-the-caller-in");
    await follow(second, "叫号");
    await reads(second, "现在没有号");

    // Their time has come: two counters call in the same moment, and never the same ticket.
    await goesOnAt("10:45");
    await reads(first, "等待 2 人");
    await reads(second, "等待 2 人");
    await Promise.all([first.keyboard.press("F2"), second.keyboard.press("F2")]);
    const called = [await ticketAt(first), await ticketAt(second)];
    expect(new Set(called).size).toBe(2);
    expect(called).toContain(limingsNumber);
    const [his, other] = called[0] === limingsNumber ? [first, second] : [second, first];
    await reads(liming, /叫到您了，请3分钟内到[12]号窗口/);
    await take(wall, "screen-calls-two");
    await reads(supervisor, /现在等待 0 人/);
    await take(supervisor, "supervisor-sees-the-hall");
    await serves(other);

    // He has missed the call while sitting in the hall: he is not marked absent, and keeps his place.
    await his.keyboard.press("F9");
    await reads(his, "现在没有号");
    await reads(liming, "您的号已过");
    await take(liming, "resident-has-missed-the-call");
    await reads(wall, /过号，请到咨询台/);
    await press(liming, "重新排队");
    await reads(liming, "前面没有人了，马上到您");
    await his.keyboard.press("F2");
    expect(await ticketAt(his)).toBe(limingsNumber);
    await serves(his);
    await reads(liming, "这个号已经办完");
    await take(liming, "resident-is-served");

    expect(await appointmentsOf(hall, await tokenOn(liming))).toMatchObject([{ state: "served" }]);
    await openPage(liming, hall.url, "packages/account/notices/index");
    await reads(liming, "预约成功");
    await take(liming, "resident-reads-what-was-told");
    await follow(second, "今日预约");
    await reads(second, new RegExp(`码${spokenCode}`));
    await take(second, "the-days-appointments");
    await take(supervisor, "supervisor-at-the-end");
  }, 600_000);
});
