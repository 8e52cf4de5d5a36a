import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { TestService } from "../api/support/service";
import { faultsInBothSchemes, NO_FAULTS } from "./support/accessibility";
import { phoneIn, startApp } from "./support/app";
import { goToPage, launchBrowser, type Mode, openPage } from "./support/browser";

describe("pages", () => {
  let service: TestService;
  let browser: Browser;
  let guideRoute = "";

  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp("e2e_pages"), launchBrowser()]);
    const found = await service.get(`/items?q=${encodeURIComponent("身份证丢了")}&limit=1`);
    const [first] = found.body.items as { taskCode: string }[];
    guideRoute = `taskCode=${first?.taskCode ?? ""}`;
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  const PAGES: Record<string, () => string> = {
    首页: () => "pages/home/index",
    地图: () => "pages/map/index",
    预约: () => "pages/book/index",
    办件: () => "pages/cases/index",
    我的: () => "pages/mine/index",
    找事项: () => `packages/items/search/index?q=${encodeURIComponent("身份证丢了")}`,
    本区不办: () => `packages/items/search/index?q=${encodeURIComponent("提公积金")}`,
    办事指南: () => `packages/items/guide/index?${guideRoute}`,
    现在去哪办: () => `packages/items/places/index?${guideRoute}`,
    办事点: () => "packages/places/place/index?stationId=610113-S001",
    信息有误: () => "packages/places/report/index?stationId=610113-S001",
    选社区: () => "packages/places/community/index",
    选事项预约: () => "packages/booking/item/index",
    选办事点预约: () => `packages/booking/place/index?${guideRoute}`,
    选时间: () => `packages/booking/time/index?${guideRoute}&stationId=610113-S001`,
    我的预约: () => "packages/booking/mine/index",
    取号: () => `packages/queue/take/index?${guideRoute}&stationId=610113-S001`,
    登录设备: () => "packages/account/devices/index",
    消息: () => "packages/account/notices/index",
    说给我们听: () => `packages/heard/start/index?${guideRoute}`,
    谁看过我的信息: () => "packages/account/looks/index",
    我的证照: () => "packages/wallet/mine/index",
    隐私: () => "packages/settings/privacy/index",
    关于: () => "packages/settings/about/index",
    收藏: () => "packages/settings/favourites/index",
    查询台: () => "packages/staff/desk/index",
    大屏: () => "packages/display/hall/index?stationId=610113-S001",
  };

  const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };
  const MODES: readonly Mode[] = ["normal", "elder"];

  describe.each(MODES)("every page in %s mode, light and dark", (mode) => {
    let phone: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      phone = await phoneIn(mode, browser);
      page = await phone.newPage();
      await openPage(page, service.server.url, "packages/settings/about/index");
    }, 60_000);
    afterAll(() => phone.close());

    test.each(Object.keys(PAGES))(
      "%s has no axe violation of A or AA and no control too small for a thumb",
      async (name) => {
        await goToPage(page, PAGES[name]?.() ?? "");
        expect(await faultsInBothSchemes(page, LEAST[mode])).toEqual(NO_FAULTS);
      },
      60_000,
    );
  });
});
