import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { call, eventually } from "../api/support/service";
import { deskAt, takesNumber, type Desk } from "../e2e/support/desk";
import { openHall, PATIENCE_MS, type Hall } from "../e2e/support/hall";
import { built } from "../support/built";
import { networkTo } from "./harness/network";
import { tokenOf } from "./harness/tokenOf";
import { createWeapp, type Weapp } from "./harness/weapp";
import type { WxFunction } from "./harness/wxStub";

const BUILD = await built("weapp");

describe("cases", () => {
  const DIGITS = "61011319900712003";
  /** Has cases in the sandbox. */
  const WORKER = { name: "李明", residentIdNumber: DIGITS + residentIdCheckCharacter(DIGITS) };

  let hall: Hall;
  let desk: Desk;
  let weapp: Weapp;
  /** What WeChat's payment sheet was given. */
  const sheets: Record<string, unknown>[] = [];

  beforeAll(async () => {
    hall = await openHall("weapp_cases");
    desk = await deskAt(hall, { account: "guiying" });
    await desk.open();
    const { body } = await atSandbox("/people", { name: WORKER.name });
    const wx: Record<string, WxFunction> = {
      login: (options) => options?.success?.({ code: String(body["loginCode"]), errMsg: "login:ok" }),
      requestPayment: (options) => void payOnSheet(options ?? {}),
    };
    weapp = createWeapp(
      BUILD,
      networkTo(() => hall.url),
      { now: hall.now(), wx },
    );
    await weapp.launch();
  }, 180_000);

  afterAll(async () => {
    weapp?.close();
    await hall?.stop();
  });

  const atSandbox = (at: string, body: unknown) =>
    call(`${hall.service.sandbox.url}/__sandbox${at}`, { method: "POST", body: JSON.stringify(body) });

  /** A thumb pays the newest order on WeChat's sheet, which then closes; WeChat's own notice is lost on the way. */
  async function payOnSheet(options: Parameters<WxFunction>[0] & object): Promise<void> {
    sheets.push(options);
    const { body } = await call(`${hall.service.sandbox.url}/__sandbox/wechat-pay/book`);
    const { outTradeNo } = (body["orders"] as { outTradeNo: string }[]).at(-1) ?? { outTradeNo: "" };
    await atSandbox(`/wechat-pay/${outTradeNo}/pay`, { silent: true });
    options.success?.({ errMsg: "requestPayment:ok" });
  }

  /** Waits until the page on top reads it, whichever page that has become by then. */
  const reads = (text: string) =>
    eventually(
      () => Promise.resolve(weapp.current().text()),
      (words) => words.includes(text),
      PATIENCE_MS,
    );

  /** The resident is served at a counter of the hall. @returns the visit. */
  async function served(): Promise<string> {
    await takesNumber(hall, desk, WORKER.name, tokenOf(weapp));
    const { ticketId } = await desk.callNext();
    await desk.move(ticketId, "start");
    await desk.move(ticketId, "finish");
    return ticketId;
  }

  /** The clerk takes on what waits, and answers it. */
  async function clerkAnswers(text: string): Promise<void> {
    const { token } = desk;
    const waiting = await hall.ask("GET", "/staff/enquiries", { token });
    const [first] = waiting.body["items"] as { enquiryId: string }[];
    const at = `/staff/enquiries/${first?.enquiryId ?? ""}`;
    await hall.ask("POST", `${at}/accept`, { token });
    const body = { text, outcome: "explained" };
    expect((await hall.ask("POST", `${at}/answer`, { token, body, key: crypto.randomUUID() })).status).toBe(200);
  }

  describe("a resident in WeChat", () => {
    test("proves their name and follows a case down to each day of the count", async () => {
      await weapp.open("/pages/cases/index");
      await weapp.current().tap("微信登录");
      await reads("先实名，再看办件");
      await weapp.current().tap("去实名");
      await reads("同意并核对");
      await weapp.current().type("姓名", WORKER.name);
      await weapp.current().type("身份证号", WORKER.residentIdNumber);
      await weapp.current().tap("同意并核对");
      await eventually(
        () => Promise.resolve(weapp.current().route),
        (route) => route === "pages/cases/index",
        PATIENCE_MS,
      );
      await reads("要补材料");
      await weapp.current().tap("要补材料");
      await reads("请在12月4日前办好");
      await reads("材料不齐，请您补交");
      await weapp.open("/pages/cases/index");
      await reads("办理中");
      await weapp.current().tap("办理中");
      await weapp.current().tap("看每一天怎么算");
      await reads("受理当天，不算");
      expect(weapp.current().text()).not.toContain(WORKER.residentIdNumber);
    }, 120_000);

    test("looks a case up by the number and four characters, as they are pasted", async () => {
      const { body } = await hall.ask("GET", "/cases", { token: tokenOf(weapp) });
      const cases = body["items"] as { projectNo: string; state: string }[];
      const projectNo = cases.find(({ state }) => state === "delivered")?.projectNo ?? "";
      await weapp.open("/packages/cases/lookup/index");
      await weapp.current().type("办件编号", ` ${projectNo.slice(0, 6)} ${projectNo.slice(6)}`);
      await weapp.current().type("办事人证件号最后4位", WORKER.residentIdNumber.slice(-4));
      await reads("批准了");
    }, 60_000);

    test("pays a fee on WeChat's sheet, and believes only what the server has seen", async () => {
      const query = `taskCode=${hall.errand.taskCode}&stationId=${hall.stationId}`;
      await weapp.open(`/packages/payments/pay/index?${query}`);
      await reads("要缴哪一项？");
      await weapp.current().tapId("pay-2000");
      await reads("已缴费");
      await reads("20元（贰拾元整）");
      expect(sheets).toHaveLength(1);
      expect(sheets[0]).toMatchObject({ signType: "RSA", package: expect.stringMatching(/^prepay_id=/) });
    }, 60_000);

    test("rates a visit low, and reads who mends it and by when", async () => {
      await weapp.open(`/packages/ratings/rate/index?ticketId=${await served()}`);
      await reads("您满意吗？");
      await weapp.current().tapId("grade-2");
      await reads("会有专人整改，5个工作日内答复您。");
      await weapp.current().tap("提交评价");
      await reads("12月1日（周二）前");
    }, 60_000);

    test("says what could not be done, reads the answer, and says that it is not solved", async () => {
      const about = `kind=unresolved&taskCode=${hall.errand.taskCode}&stationId=${hall.stationId}`;
      await weapp.open(`/packages/heard/form/index?${about}`);
      await reads("什么事没办成");
      await weapp.current().type("什么事没办成？卡在哪里？", "窗口说居住证明不行，社区又说不开这个证明。");
      await weapp.current().tap("提交");
      await reads("已收到，12月1日前答复您");
      await clerkAnswers("交社区开的居住证明就可以。");
      await weapp.open("/packages/heard/mine/index");
      await weapp.current().tap("已答复");
      await reads("交社区开的居住证明就可以。");
      await weapp.current().tap("还没解决");
      await weapp.current().tap("交给值班长");
      await reads("已转给值班长");
    }, 60_000);
  });
});
