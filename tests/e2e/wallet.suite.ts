import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { launchBrowser, type Mode, openPage } from "./support/browser";
import { booked, freeSlots, openHall, residentPhone, type Hall } from "./support/hall";
import { idCardErrand, licenceHolder, licenceIdOf, plant, type Holder } from "./support/licences";
import { deskIn, employ, shown, signInAt } from "./support/staffPage";
import { follow, press, reads, titled } from "./support/thumb";

describe("wallet", () => {
  /** The longest that one step may take: a step that does not come is named, and not only its test. */
  const STEP_MS = 25_000;

  let hall: Hall;
  let browser: Browser;
  let errand: Awaited<ReturnType<typeof idCardErrand>>;
  let desk: BrowserContext;
  let clerk: Page;
  const phones: BrowserContext[] = [];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_wallet"), launchBrowser()]);
    await employ(hall);
    errand = await idCardErrand(hall);
    desk = await deskIn(browser, hall);
    desk.setDefaultTimeout(STEP_MS);
    clerk = await desk.newPage();
    const opened = new URLSearchParams({ taskCode: errand.taskCode, name: errand.name });
    await signInAt(clerk, hall, { route: `packages/staff/verify/index?${opened.toString()}` });
  }, 300_000);

  afterAll(async () => {
    await Promise.all(phones.map((phone) => phone.close()));
    await desk?.close();
    await browser?.close();
    await hall?.stop();
  });

  async function phoneOf({ token }: Holder, mode: Mode = "normal"): Promise<Page> {
    const phone = await residentPhone(hall, browser, { mode, token });
    phone.setDefaultTimeout(STEP_MS);
    phones.push(phone);
    return phone.newPage();
  }

  /** Seconds pass for the service and at the desk; a phone counts for itself. */
  const passes = (seconds: number) =>
    hall.moveClock(new Date(Date.parse(hall.now()) + seconds * 1000).toISOString(), desk);

  /** What a scanner reads off the phone after `act`. */
  async function codeAfter(page: Page, act: () => Promise<void>): Promise<string> {
    const made = page.waitForResponse((answer) => answer.url().endsWith("/presentations") && answer.ok());
    await act();
    const { qr } = (await (await made).json()) as { qr: { text: string } };
    await page
      .getByRole("img", { name: /证照码/ })
      .locator("visible=true")
      .waitFor();
    return qr.text;
  }

  /** A code of a licence, on the page that shows it. */
  async function shows(page: Page, holder: Holder, typeName = "居民身份证"): Promise<string> {
    const licenceId = await licenceIdOf(hall, holder, typeName);
    await page.goto("about:blank");
    return codeAfter(page, () => openPage(page, hall.url, `packages/wallet/show/index?licenceId=${licenceId}`));
  }

  /** The desk's scanner types a code and ends the line. */
  async function scans(code: string): Promise<void> {
    await shown(clerk, "#licence-code").fill(code);
    await clerk.keyboard.press("Enter");
  }

  const pageText = (page: Page) => page.locator("[role=main]:visible").innerText();

  describe("a holder and a clerk", () => {
    let holder: Holder;
    let page: Page;
    beforeAll(async () => {
      holder = await licenceHolder(hall, "王秀兰", "102");
      await plant(hall, holder, "disabilityCertificate", { valid_to: "20261101" });
      page = await phoneOf(holder);
    }, 120_000);

    test("the clerk sees the one field that was granted, for a minute and not longer", async () => {
      await openPage(page, hall.url, "packages/wallet/mine/index");
      const code = await codeAfter(page, () => press(page, "亮证：居民身份证"));
      // The focus is anywhere: what the scanner types still goes into its field.
      await shown(clerk, "#staff-to-verify").focus();
      await clerk.keyboard.type(code);
      await clerk.keyboard.press("Enter");
      await reads(clerk, /等对方同意/);

      await titled(page, "给对方看吗？");
      await reads(page, hall.stationName);
      await reads(page, new RegExp(`想看您的居民身份证，办“${errand.officialName}”`));
      expect(await page.getByRole("switch", { checked: true }).count()).toBe(0);
      expect(await faultsInBothSchemes(page, 44)).toEqual(NO_FAULTS);
      await page.getByRole("switch", { name: /^姓名/ }).click();
      await press(page, "同意，给看1项");
      await reads(page, "对方能看到：姓名");

      await reads(clerk, "✓ 居民身份证：有效");
      await reads(clerk, /对方不给：.*公民身份号码/);
      expect(await pageText(clerk)).toContain(holder.name);
      expect(await pageText(clerk)).not.toContain(holder.residentIdNumber);
      expect(await faultsInBothSchemes(clerk, 44)).toEqual(NO_FAULTS);
      await passes(20);
      await reads(clerk, /^(40|39|38|37|36|35)秒后清空$/);
      await passes(41);
      await reads(clerk, "60秒到了，信息已清空");
      expect(await clerk.content()).not.toContain(holder.name);
    }, 120_000);

    test("who refuses gives nothing, and the code cannot be scanned again", async () => {
      const code = await codeAfter(page, () => press(page, "再亮一次"));
      await scans(code);
      await titled(page, "给对方看吗？");
      await press(page, "拒绝");
      await reads(page, "对方什么也看不到");
      await reads(clerk, "✕ 对方没有同意");
      expect(await faultsInBothSchemes(clerk, 44)).toEqual(NO_FAULTS);
      await scans(code);
      await reads(clerk, "⚠ 证照码已用过");
      await clerk.keyboard.press("Escape");
      await reads(clerk, "还没有扫码");
    }, 120_000);

    test("an old code, a text that is none, and a licence that the errand does not need are told apart", async () => {
      const code = await shows(page, holder);
      await passes(70);
      await scans(code);
      await reads(clerk, "⚠ 证照码已过期");
      await scans("ZB1:6BFA00000000000000000000");
      await reads(clerk, "✕ 不是有效的证照码");
      await scans(await shows(page, holder, "社会保障卡"));
      await reads(clerk, "✕ 要的信息超出需要");
      await reads(clerk, "要的信息超出了这件事的需要，请只选清单里的项目。");
      await reads(clerk, "对方出示的可能不是居民身份证，请换一张再亮证。");
    }, 120_000);

    test("what was granted when booking is read by the four digits, until it is withdrawn", async () => {
      const [slot] = await freeSlots({ ...hall, errand }, { today: true });
      const appointmentId = await booked(hall, holder.token, slot?.slotId ?? "", errand.taskCode);
      const { token } = holder;
      const body = { taskCode: errand.taskCode, stationId: hall.stationId, fields: ["name"], uses: 5, appointmentId };
      await hall.ask("POST", `/licences/${await licenceIdOf(hall, holder, "居民身份证")}/grants`, { token, body });
      const visit = (await hall.ask("GET", `/appointments/${appointmentId}`, { token })).body as { code: string };
      await shown(clerk, "#grant-code").fill(visit.code);
      await press(clerk, "看一次居民身份证");
      await reads(clerk, "✓ 居民身份证：有效");
      await reads(clerk, "这个授权还能用4次");

      await openPage(page, hall.url, "packages/wallet/grants/index");
      await follow(page, "居民身份证");
      await press(page, "撤回授权");
      await page.getByRole("dialog").getByRole("button", { name: "撤回授权", exact: true }).click();
      await reads(page, "已撤回");
      await press(clerk, "看一次居民身份证");
      await reads(clerk, "✕ 授权已失效");
      expect(await pageText(clerk)).not.toContain(holder.name);
      await reads(clerk, "没有能用的授权，请对方亮证，再扫码。");
    }, 120_000);

    test("an expired licence says so on its card, and has no code to show", async () => {
      await openPage(page, hall.url, "packages/wallet/mine/index");
      await reads(page, "这张证照已过期，不能亮证。要换新证，请联系发证机关。");
      expect(await page.getByRole("button", { name: "亮证：残疾人证" }).count()).toBe(0);
    }, 120_000);
  });

  describe("a licence that ends between the scan and the consent", () => {
    test.each([
      { mode: "normal", sequence: "104", ends: { valid_to: "20261101" }, word: "已过期" },
      { mode: "elder", sequence: "106", ends: { certificate_state: "吊销" }, word: "已吊销" },
    ] as const)(
      "is told to the clerk as $word, and to its holder ($mode mode)",
      async ({ mode, sequence, ends, word }) => {
        const holder = await licenceHolder(hall, "李秀英", sequence);
        const page = await phoneOf(holder, mode);
        await scans(await shows(page, holder));
        await titled(page, "给对方看吗？");
        await plant(hall, holder, "idCard", ends);
        await passes(90);
        if (mode === "elder") {
          expect(await faultsInBothSchemes(page, 60)).toEqual(NO_FAULTS);
          await answersInTurn(page);
        } else {
          await page.getByRole("switch", { name: /^姓名/ }).click();
          await press(page, "同意，给看1项");
        }
        await reads(page, "对方能看到：姓名");
        await reads(clerk, `✕ 居民身份证：${word}`);
        await reads(clerk, /不能用/);
        await openPage(page, hall.url, "packages/wallet/mine/index");
        await reads(page, new RegExp(`^这张证照${word}，不能亮证`));
      },
      60_000,
    );
  });

  /** The elder version asks one field after the other: only the name is shown. */
  async function answersInTurn(page: Page): Promise<void> {
    await reads(page, "给看“姓名”吗？");
    await press(page, "给看");
    for (;;) {
      const refuse = page.getByRole("button", { name: "不给看", exact: true }).locator("visible=true");
      const agree = page.getByRole("button", { name: "同意，给看1项" }).locator("visible=true");
      await refuse.or(agree).first().waitFor();
      if (await agree.isVisible()) return agree.click();
      await refuse.click();
    }
  }
});
