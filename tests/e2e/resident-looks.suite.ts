import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { goToPage, launchBrowser, type Mode, openPage } from "./support/browser";
import { deskAt, takesNumber } from "./support/desk";
import {
  booked,
  confirmRoute,
  fillSlot,
  freeSlots,
  openHall,
  residentPhone,
  type FreeSlot,
  type Hall,
} from "./support/hall";
import { idCardErrand, licenceHolder, licenceIdOf } from "./support/licences";
import { reads } from "./support/thumb";

describe("resident looks", () => {
  let hall: Hall;
  let browser: Browser;
  const tokens = { resident: "", holder: "" };
  const found = { appointmentId: "", cancelledId: "", todayId: "", ticketId: "", licenceId: "", grantId: "" };
  let [free, full]: (FreeSlot | undefined)[] = [];

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall("e2e_looks"), launchBrowser()]);
    const desk = await deskAt(hall, { account: "guiying" });
    await desk.open();
    await takesNumber(hall, desk, "前面的人");
    await hall.moveClock("2026-11-24T10:01:00+08:00");
    const own = await takesNumber(hall, desk, "看页面的人");
    const { token } = own;
    tokens.resident = token;
    const tickets = (await hall.ask("GET", "/tickets", { token })).body["items"] as { ticketId: string }[];
    found.ticketId = tickets[0]?.ticketId ?? "";
    const slots = await freeSlots(hall);
    const on = (day: string) => slots.filter(({ startsAt }) => startsAt.includes(day));
    found.cancelledId = await booked(hall, token, on("12-01")[0]?.slotId ?? "");
    await hall.ask("POST", `/appointments/${found.cancelledId}/cancel`, { token });
    found.appointmentId = await booked(hall, token, on("11-27")[0]?.slotId ?? "");
    const today = (await freeSlots(hall, { today: true })).find(({ startsAt }) => startsAt.includes("T10:45"));
    found.todayId = await booked(hall, token, today?.slotId ?? "");
    [full, free] = on("11-26");
    if (full) await fillSlot(hall, full);
    await openWallet();
  }, 300_000);

  /** Somebody whose name is checked, with licences and a grant. */
  async function openWallet(): Promise<void> {
    const holder = await licenceHolder(hall, "亮证的人", "106");
    tokens.holder = holder.token;
    found.licenceId = await licenceIdOf(hall, holder, "居民身份证");
    const { taskCode } = await idCardErrand(hall);
    const body = { taskCode, stationId: hall.stationId, fields: ["name"] };
    const granted = await hall.ask("POST", `/licences/${found.licenceId}/grants`, { token: holder.token, body });
    found.grantId = String(granted.body["grantId"]);
  }

  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  /** Each page with words that show that it stands. */
  const PAGES: Record<string, () => { route: string; reads: string | RegExp; whose?: keyof typeof tokens }> = {
    确认预约: () => ({ route: confirmRoute(hall, free), reads: /这个号给您留着/ }),
    时间刚被约满: () => ({ route: confirmRoute(hall, full), reads: "这个时间刚被约满" }),
    确认改约: () => ({
      route: `${confirmRoute(hall, free)}&appointmentId=${found.appointmentId}`,
      reads: "改到这个时间",
    }),
    预约单: () => ({ route: ofAppointment(found.appointmentId), reads: "已约好" }),
    可以签到的预约单: () => ({ route: ofAppointment(found.todayId), reads: "我到了，签到" }),
    已取消的预约单: () => ({ route: ofAppointment(found.cancelledId), reads: "重新预约" }),
    我的预约: () => ({ route: "packages/booking/mine/index", reads: "以前的" }),
    预约首页: () => ({ route: "pages/book/index", reads: /我的号/ }),
    取号: () => ({
      route: `packages/queue/take/index?taskCode=${hall.otherErrand.taskCode}&stationId=${hall.stationId}`,
      reads: "我到了，取号",
    }),
    排队单: () => ({ route: `packages/queue/ticket/index?ticketId=${found.ticketId}`, reads: /前面1人/ }),
    我的: () => ({ route: "pages/mine/index", reads: "退出登录" }),
    手机号: () => ({ route: "packages/account/phone/index", reads: "发验证码" }),
    登录过的设备: () => ({ route: "packages/account/devices/index", reads: "就是这台" }),
    消息: () => ({ route: "packages/account/notices/index", reads: "预约成功" }),
    还没实名的卡包: () => ({ route: "packages/wallet/mine/index", reads: "先实名，再看证照" }),
    实名: () => ({ route: "packages/wallet/identity/index", reads: "这部手机不保存" }),
    我的证照: () => ({ route: "packages/wallet/mine/index", reads: "居民户口簿", whose: "holder" }),
    证照: () => ({ route: `packages/wallet/licence/index?${ofLicence()}`, reads: "公民身份号码", whose: "holder" }),
    亮证: () => ({ route: `packages/wallet/show/index?${ofLicence()}`, reads: "请给窗口工作人员扫", whose: "holder" }),
    加注件: () => ({ route: `packages/wallet/copy/index?${ofLicence()}`, reads: "用来办什么？", whose: "holder" }),
    授权用证: () => ({ route: "packages/wallet/grants/index", reads: "还能用1次", whose: "holder" }),
    授权: () => ({
      route: `packages/wallet/grant/index?grantId=${found.grantId}`,
      reads: "撤回授权",
      whose: "holder",
    }),
    用证记录: () => ({ route: "packages/wallet/access/index", reads: "导出全部记录", whose: "holder" }),
  };

  const ofLicence = () => `licenceId=${found.licenceId}`;

  const ofAppointment = (id: string) => `packages/booking/appointment/index?appointmentId=${id}`;

  const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };

  describe.each<Mode>(["normal", "elder"])("every page of a signed-in resident in %s mode, light and dark", (mode) => {
    const phones: BrowserContext[] = [];
    const pages = new Map<keyof typeof tokens, Page>();
    beforeAll(async () => {
      for (const whose of ["resident", "holder"] as const) {
        const phone = await residentPhone(hall, browser, { mode, token: tokens[whose] });
        phones.push(phone);
        const page = await phone.newPage();
        await openPage(page, hall.url, "packages/settings/about/index");
        pages.set(whose, page);
      }
    }, 120_000);
    afterAll(async () => {
      for (const phone of phones) await phone.close();
    });

    test.each(Object.keys(PAGES))(
      "%s has no axe violation of A or AA and no control too small for a thumb",
      async (name) => {
        const { route = "", reads: words = "", whose = "resident" } = PAGES[name]?.() ?? {};
        const page = pages.get(whose);
        if (!page) throw new Error(`no phone of the ${whose}`);
        await goToPage(page, route);
        await reads(page, words);
        expect(await faultsInBothSchemes(page, LEAST[mode])).toEqual(NO_FAULTS);
      },
      60_000,
    );
  });
});
