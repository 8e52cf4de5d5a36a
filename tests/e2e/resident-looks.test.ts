import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { launchBrowser, type Mode, openPage } from "./support/browser";
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
import { reads } from "./support/thumb";

let hall: Hall;
let browser: Browser;
let token = "";
const found = { appointmentId: "", cancelledId: "", todayId: "", ticketId: "" };
let [free, full]: (FreeSlot | undefined)[] = [];

beforeAll(async () => {
  [hall, browser] = await Promise.all([openHall("e2e_looks"), launchBrowser()]);
  const desk = await deskAt(hall, { account: "guiying" });
  await desk.open();
  await takesNumber(hall, desk, "前面的人");
  await hall.moveClock("2026-11-24T10:01:00+08:00");
  const own = await takesNumber(hall, desk, "看页面的人");
  token = own.token;
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
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

/** Each page with words that show that it stands. */
const PAGES: Record<string, () => { route: string; reads: string | RegExp }> = {
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
};

const ofAppointment = (id: string) => `packages/booking/appointment/index?appointmentId=${id}`;

const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };

describe.each<Mode>(["normal", "elder"])("every page of a signed-in resident in %s mode, light and dark", (mode) => {
  let phone: BrowserContext;
  beforeAll(async () => {
    phone = await residentPhone(hall, browser, { mode, token });
  });
  afterAll(() => phone?.close());

  test.each(Object.keys(PAGES))(
    "%s has no axe violation of A or AA and no control too small for a thumb",
    async (name) => {
      const { route = "", reads: words = "" } = PAGES[name]?.() ?? {};
      const page = await phone.newPage();
      try {
        await openPage(page, hall.url, route);
        await reads(page, words);
        expect(await faultsInBothSchemes(page, LEAST[mode])).toEqual(NO_FAULTS);
      } finally {
        await page.close();
      }
    },
    60_000,
  );
});
