import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "../support/accessibility";
import { type Mode, openPage } from "../support/browser";
import { openAccount } from "../support/desk";
import { residentPhone, type Hall } from "../support/hall";
import { deskIn, shown, signInAt } from "../support/staffPage";
import { controlNamed, follow, press, reads, titled } from "../support/thumb";
import type { World } from "./world";

const TEXT = "窗口说居住证明不行，社区又说不开这个证明。";
const ANSWER = "交社区开的居住证明就可以，已经和窗口说好了。";
/** Least size of what a thumb hits, CSS pixels. */
const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };

let hall: Hall;
let browser: Browser;
let token = "";

const isSound = async (page: Page, mode: Mode) =>
  expect(await faultsInBothSchemes(page, LEAST[mode])).toEqual(NO_FAULTS);

/** The clerk of the hall takes on the only thing that waits, from the tray, and answers it with the item's guide. */
async function clerkAnswers(): Promise<void> {
  const desk = await deskIn(browser, hall);
  const page = await desk.newPage();
  await signInAt(page, hall, { account: "guiying", route: "packages/inbox/list/index" });
  await follow(page, "咨询投诉：1件，最早12月1日到期");
  await follow(page, "办不成事：");
  await reads(page, TEXT);
  await press(page, "我来办");
  await shown(page, "#answer-text").fill(ANSWER);
  await isSound(page, "normal");
  await press(page, "答复");
  await reads(page, "现在不用处理");
  await desk.close();
}

/** @param world - the hall and the browser, once they are open; other journeys use them before and after. */
export function heardJourney(world: () => World): void {
  describe("what people say", () => {
    beforeAll(async () => {
      ({ hall, browser } = world());
      token = await hall.residentToken("周舟");
      await openAccount(hall, { account: "guiying" });
    }, 120_000);

    test("what could not be done is reported from an item, answered, and goes on when it is not solved", async () => {
      const phone = await residentPhone(hall, browser, { token });
      const page = await phone.newPage();
      const { taskCode, name } = hall.errand;
      await openPage(page, hall.url, `packages/items/guide/index?taskCode=${taskCode}`);
      await press(page, "办不成？说出来");
      await titled(page, "办不成事");
      await reads(page, `关于：${name}`);
      await page.getByLabel("在哪里没办成").fill(hall.stationName);
      await follow(page, hall.stationName);
      const field = page.getByLabel("什么事没办成");
      await field.fill("不行");
      await press(page, "提交");
      await reads(page, /再写8个字/);
      await isSound(page, "normal");
      await field.fill(TEXT);
      await page.goBack();
      await press(page, "办不成？说出来");
      // What was typed is still there.
      await press(page, "提交");
      await reads(page, "已收到，12月1日前答复您");
      for (const fact of [hall.stationName, "12月1日（周二）前"]) await reads(page, fact);
      await clerkAnswers();

      await hall.moveClock("2026-11-25T10:00:00+08:00", phone);
      await openPage(page, hall.url, "packages/heard/mine/index");
      await follow(page, "已答复");
      await reads(page, ANSWER);
      await controlNamed(page, /看办事指南/).waitFor();
      await isSound(page, "normal");
      await press(page, "还没解决");
      await page.getByLabel("哪里没解决").fill("窗口还是不收");
      await press(page, "交给值班长");
      await reads(page, "已转给值班长，12月2日前答复您");
      await reads(page, "窗口还是不收");
      await phone.close();
    }, 120_000);

    test("an elder asks for help at home, one question after the other", async () => {
      const phone = await residentPhone(hall, browser, { mode: "elder", token });
      const page = await phone.newPage();
      await openPage(page, hall.url, "pages/home/index");
      await follow(page, "说给我们听");
      await follow(page, "请人帮办");
      await press(page, "给老人");
      await press(page, "下一步");
      await press(page, "下一步");
      await press(page, "上门来办");
      await page.getByLabel("上门的地址").fill("小寨东路1号2单元301");
      await isSound(page, "elder");
      await press(page, "下一步");
      await press(page, "11月26日（周四）");
      await press(page, "上午");
      await press(page, "下一步");
      await page.getByLabel("要帮您办什么").fill("给母亲办老年证，她走路不方便。");
      await press(page, "下一步");
      await press(page, "提交");
      await reads(page, "11月26日（周四）上午，上门，给老人办");
      await isSound(page, "elder");
      await phone.close();
    }, 120_000);
  });
}
