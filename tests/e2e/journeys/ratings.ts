import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "../support/accessibility";
import { goToPage, openPage } from "../support/browser";
import { deskAt, openAccount, takesNumber, type Desk } from "../support/desk";
import { residentPhone, type Hall } from "../support/hall";
import { deskIn, shown, signInAt } from "../support/staffPage";
import { controlNamed, follow, press, reads } from "../support/thumb";
import type { World } from "./world";

const SAID = "等了一个小时，没有人说为什么";
const REPLY = "已加开2号窗口，中午也有人值班";
/** Least size of what a thumb hits, CSS pixels. */
const LEAST = 44;

let hall: Hall;
let browser: Browser;
let desk: Desk;

/** Somebody is served at the counter. @returns their token. */
async function served(name: string): Promise<{ token: string; ticketId: string }> {
  const { token } = await takesNumber(hall, desk, name);
  const { ticketId } = await desk.callNext();
  await desk.move(ticketId, "start");
  await desk.move(ticketId, "finish");
  return { token, ticketId };
}

/** @param world - the hall and the browser, once they are open; other journeys use them before and after. */
export function ratingsJourney(world: () => World): void {
  describe("work that is rated", () => {
    beforeAll(async () => {
      ({ hall, browser } = world());
      desk = await deskAt(hall, { account: "rated" });
      await Promise.all([desk.open(), openAccount(hall, { account: "mends", role: "supervisor", name: "王建国" })]);
    }, 120_000);

    test("a low grade has an owner and a day, is replied to from the tray, and is given again", async () => {
      const { token, ticketId } = await served("孙评");
      const phone = await (await residentPhone(hall, browser, { token })).newPage();
      await openPage(phone, hall.url, `packages/queue/ticket/index?ticketId=${ticketId}`);
      await press(phone, "评一评这次办事");
      await reads(phone, "您满意吗？");
      await phone.getByRole("radiogroup", { name: "您满意吗" }).waitFor();
      expect(await phone.getByRole("radio", { checked: true }).count()).toBe(0);
      await press(phone, "不满意");
      await reads(phone, "会有专人整改，5个工作日内答复您。");
      await phone.getByRole("checkbox", { name: "等太久" }).click();
      await phone.getByLabel("想说的话，可不写").fill(SAID);
      expect(await faultsInBothSchemes(phone, LEAST)).toEqual(NO_FAULTS);
      await press(phone, "提交评价");
      await reads(phone, `${hall.stationName}值班长`);
      await reads(phone, "12月1日（周二）前");
      expect(await faultsInBothSchemes(phone, LEAST)).toEqual(NO_FAULTS);

      const office = await (await deskIn(browser, hall)).newPage();
      await signInAt(office, hall, { account: "mends", route: "packages/inbox/list/index" });
      await follow(office, "差评整改：1件，最早12月1日到期");
      await follow(office, "不满意：");
      await reads(office, SAID);
      await shown(office, "#reply-text").fill(REPLY);
      expect(await faultsInBothSchemes(office, LEAST)).toEqual(NO_FAULTS);
      await press(office, "答复");
      await reads(office, "现在不用处理");

      await goToPage(phone, "packages/ratings/mine/index");
      await reads(phone, "您评了：不满意");
      expect(await faultsInBothSchemes(phone, LEAST)).toEqual(NO_FAULTS);
      await follow(phone, "您评了：不满意");
      await reads(phone, REPLY);
      await phone.locator("#again-4:visible").click();
      expect(await faultsInBothSchemes(phone, LEAST)).toEqual(NO_FAULTS);
      await press(phone, "再评一次");
      await reads(phone, "答复后再评：满意");
      await reads(phone, "已解决");
    }, 60_000);

    test("the counter's code is turned to whoever was served, who rates without signing in", async () => {
      await served("周评");
      const { body } = await hall.ask("GET", `/staff/counters/${desk.counterId}/rating-code`, { token: desk.token });
      const phone = await (await residentPhone(hall, browser, { mode: "elder" })).newPage();
      await openPage(phone, hall.url, `packages/ratings/counter/index?code=${String(body["code"])}`);
      await reads(phone, hall.stationName);
      await press(phone, "非常满意");
      expect(await faultsInBothSchemes(phone, 60)).toEqual(NO_FAULTS);
      await press(phone, "提交评价");
      await reads(phone, "评价已收到，谢谢。");
      await goToPage(phone, `packages/places/place/index?stationId=${hall.stationId}`);
      await reads(phone, "满意率50%");
      await controlNamed(phone, "信息有误").waitFor();
    }, 60_000);
  });
}
