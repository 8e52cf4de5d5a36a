import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { call, eventually, type Answer } from "../../api/support/service";
import { faultsInBothSchemes, NO_FAULTS } from "../support/accessibility";
import { goToPage, type Mode, openPage } from "../support/browser";
import { residentPhone, type Hall } from "../support/hall";
import { deskIn, employ, shown, signInAt } from "../support/staffPage";
import { controlNamed, follow, press, reads, titled } from "../support/thumb";
import type { World } from "./world";

/** Least size of what a thumb hits, CSS pixels. */
const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };

let hall: Hall;
let browser: Browser;
let token = "";

const phoneOf = async (mode: Mode): Promise<Page> => (await residentPhone(hall, browser, { mode, token })).newPage();

const atWechat = (at: string, init: RequestInit = {}): Promise<Answer> =>
  call(`${hall.service.sandbox.url}/__sandbox/wechat-pay${at}`, init);

/** What a thumb does on WeChat's sheet, which no browser shows: pays the newest order. No notice comes of it. */
async function paysInWechat(): Promise<void> {
  const { body } = await atWechat("/book");
  const { outTradeNo } = (body["orders"] as { outTradeNo: string }[]).at(-1) ?? { outTradeNo: "" };
  const how = { method: "POST", body: JSON.stringify({ silent: true }) };
  expect((await atWechat(`/${outTradeNo}/pay`, how)).status).toBe(200);
}

/** Opens the refunds of the hall at a desk of its own. */
async function refundDesk(account: string): Promise<Page> {
  const page = await (await deskIn(browser, hall)).newPage();
  await signInAt(page, hall, { account, route: "packages/inbox/list/index" });
  await follow(page, "退款：");
  await titled(page, "退款");
  return page;
}

/** @param world - the hall and the browser, once they are open; other journeys use them before and after. */
export function paymentsJourney(world: () => World): void {
  describe("fees that are paid", () => {
    beforeAll(async () => {
      ({ hall, browser } = world());
      await employ(hall);
      token = await hall.residentToken("周舟");
    }, 120_000);

    test("a fee chosen from the guide is paid, receipted, and given back when two members of staff want it", async () => {
      const phone = await phoneOf("normal");
      await openPage(phone, hall.url, `packages/items/guide/index?taskCode=${hall.errand.taskCode}`);
      await press(phone, "在线缴费");
      await follow(phone, hall.stationName);
      await reads(phone, "要缴哪一项？");
      await shown(phone, "#pay-2000").click();
      await reads(phone, "微信还没有收到这笔钱。已经付了的，请过一会儿再查，不要重复付。");
      await paysInWechat();
      await press(phone, "已付款，查结果");
      await reads(phone, "已缴费");
      await reads(phone, "20元（贰拾元整）");
      expect(await faultsInBothSchemes(phone, LEAST.normal)).toEqual(NO_FAULTS);
      const number = /YT\w{20}/.exec(await shown(phone, "#receipt").innerText())?.[0] ?? "";

      const clerk = await refundDesk("w1");
      await shown(clerk, "#receipt-number").fill(number.toLowerCase());
      await press(clerk, "查这笔缴费");
      await reads(clerk, "还能退20元");
      await shown(clerk, "#refund-amount").fill("20.5");
      await shown(clerk, "#refund-reason").fill("重复缴费");
      await shown(clerk, "#send-refund").click();
      await reads(clerk, /最多能退20.00元/);
      await shown(clerk, "#refund-amount").fill("12.5");
      await press(clerk, "申请退12.50元");
      await reads(clerk, "退12.50元（共缴20元）");
      await reads(clerk, "等值班长或管理员审批。");
      expect(await faultsInBothSchemes(clerk, LEAST.normal)).toEqual(NO_FAULTS);
      await clerk.context().close();

      const lead = await refundDesk("lead");
      await press(lead, "同意退款");
      await reads(lead, "正在退");
      await lead.context().close();

      await eventually(
        async () => (await hall.ask("GET", "/payments", { token })).body["items"] as { refundedFen: number }[],
        ([payment]) => payment?.refundedFen === 1_250,
        20_000,
      );
      await goToPage(phone, "packages/payments/mine/index");
      await reads(phone, "已退一部分");
      await follow(phone, "20元");
      await reads(phone, "退12.50元");
      await reads(phone, "已退回");
      await phone.context().close();
    }, 180_000);

    test("an elder finds what there is to pay, and what was paid", async () => {
      const phone = await phoneOf("elder");
      const { taskCode } = hall.errand;
      await openPage(phone, hall.url, `packages/payments/pay/index?taskCode=${taskCode}&stationId=${hall.stationId}`);
      await controlNamed(phone, /^缴费：.*40元$/).waitFor();
      expect(await faultsInBothSchemes(phone, LEAST.elder)).toEqual(NO_FAULTS);
      await goToPage(phone, "packages/payments/mine/index");
      await follow(phone, "20元");
      await reads(phone, "退12.50元");
      expect(await faultsInBothSchemes(phone, LEAST.elder)).toEqual(NO_FAULTS);
      await phone.context().close();
    }, 120_000);
  });
}
