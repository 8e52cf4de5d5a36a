import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { call, eventually } from "../api/support/service";
import { deskAt, type Desk } from "../e2e/support/desk";
import { appointmentsOf, openHall, PATIENCE_MS, type Hall } from "../e2e/support/hall";
import { built } from "../support/built";
import { tokenOf } from "./harness/tokenOf";
import { createWeapp, type Weapp } from "./harness/weapp";
import type { RequestHandler, WxFunction } from "./harness/wxStub";

const BUILD = await built("weapp");

describe("resident", () => {
  const API_ORIGIN = /^https?:\/\/[^/]+/;

  let hall: Hall;
  let desk: Desk;
  let app: Weapp | undefined;

  beforeAll(async () => {
    hall = await openHall("weapp_resident");
    desk = await deskAt(hall, { account: "guiying" });
    await desk.open();
  }, 180_000);

  afterEach(() => app?.close());
  afterAll(() => hall?.stop());

  /** How often the resident has agreed to WeChat's messages. */
  let agreements = 0;

  /** The phone's network: everything reaches the real service, unless the phone has none. */
  let isOffline = false;
  const network: RequestHandler = async (url, options) => {
    if (isOffline) return "offline";
    const method = String(options.method ?? "GET");
    const response = await fetch(url.replace(API_ORIGIN, hall.url), {
      method,
      headers: (options.header ?? {}) as Record<string, string>,
      ...(method === "GET" || options.data === undefined ? {} : { body: JSON.stringify(options.data) }),
    });
    const text = await response.text();
    return { statusCode: response.status, data: text === "" ? "" : (JSON.parse(text) as unknown) };
  };

  const gives =
    (result: Record<string, unknown>): WxFunction =>
    (options) =>
      options?.success?.(result);

  /** WeChat in the hands of somebody of the sandbox, who agrees to messages and stands in the hall. */
  async function inTheHandsOf(name: string): Promise<Weapp> {
    const person = await call(`${hall.service.sandbox.url}/__sandbox/people`, {
      method: "POST",
      body: JSON.stringify({ name }),
    });
    const { point } = (await hall.ask("GET", `/stations/${hall.stationId}`)).body as { point: Record<string, number> };
    const agree: WxFunction = (options) => {
      agreements += 1;
      const templates = options?.["tmplIds"] as string[];
      options?.success?.(Object.fromEntries(templates.map((template) => [template, "accept"])));
    };
    app = createWeapp(BUILD, network, {
      now: hall.now(),
      wx: {
        login: gives({ code: person.body["loginCode"], errMsg: "login:ok" }),
        getLocation: gives({ ...point, errMsg: "getLocation:ok" }),
        requestSubscribeMessage: agree,
      },
    });
    await app.launch();
    return app;
  }

  /** Waits until the page on top reads it, whichever page that has become by then. */
  async function reads(weapp: Weapp, text: string): Promise<void> {
    await eventually(
      () => Promise.resolve(weapp.current().text()),
      (words) => words.includes(text),
      PATIENCE_MS,
    );
  }

  describe("a resident in WeChat", () => {
    test("books from the guide, signing in in place, and agrees to be reminded", async () => {
      const weapp = await inTheHandsOf("微信里的人");
      const guide = await weapp.open(`/packages/items/guide/index?taskCode=${hall.errand.taskCode}`);
      await guide.reads("预约");
      await guide.tap("预约");
      await reads(weapp, hall.stationName);
      await weapp.current().tap(hall.stationName);
      await reads(weapp, "周四26日");
      await weapp.current().tap("周四26日");
      await reads(weapp, "11月26日（周四）上午");
      await weapp.current().tap("09:00");
      expect(weapp.current().route).toBe("packages/booking/confirm/index");
      await reads(weapp, "要带什么");
      await weapp.current().tap("微信登录");
      await reads(weapp, "这个号给您留着，还有5分钟");

      isOffline = true;
      await weapp.current().tap("确认预约");
      await reads(weapp, "没连上网");
      isOffline = false;
      await weapp.current().tap("再试一次");
      await reads(weapp, "请11月26日（周四）上午9:00到9:15");
      expect(weapp.current().route).toBe("packages/booking/appointment/index");
      expect(await appointmentsOf(hall, tokenOf(weapp))).toMatchObject([{ state: "confirmed" }]);
      expect(agreements).toBeGreaterThan(0);
      expect(weapp.warnings).toEqual([]);
    }, 240_000);

    test("takes a number in the hall, is called by vibration and word", async () => {
      const weapp = await inTheHandsOf("大厅里的人");
      const take = await weapp.open(
        `/packages/queue/take/index?taskCode=${hall.errand.taskCode}&stationId=${hall.stationId}`,
      );
      await take.reads("微信登录");
      await take.tap("微信登录");
      await take.reads("我到了，取号");
      await take.tap("我到了，取号");
      await take.reads("用之前，请先看一眼");
      await take.tap("同意");
      await reads(weapp, "前面没有人了，马上到您");
      expect(weapp.current().route).toBe("packages/queue/ticket/index");
      await desk.callNext();
      await reads(weapp, "叫到您了，请3分钟内到1号窗口");
      expect(weapp.calls.some(({ name }) => name === "vibrateLong")).toBe(true);
      expect(weapp.warnings).toEqual([]);
    }, 240_000);
  });
});
