import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../api/support/service";
import { openAccount, PASSWORD, takesNumber, deskAt } from "../e2e/support/desk";
import { openHall, PATIENCE_MS, type Hall } from "../e2e/support/hall";
import { built } from "../support/built";
import { networkTo } from "./harness/network";
import { createWeapp, type Weapp } from "./harness/weapp";

const BUILD = await built("weapp");

describe("staff", () => {
  let hall: Hall;
  let number = "";
  let app: Weapp | undefined;

  beforeAll(async () => {
    hall = await openHall("weapp_staff");
    const other = await deskAt(hall, { account: "jianguo", counter: 1 });
    await openAccount(hall, { account: "guiying" });
    await openAccount(hall, { account: "zhiban", role: "supervisor", name: "王建国" });
    ({ number } = await takesNumber(hall, other, "大厅里的人"));
  }, 180_000);
  afterEach(() => app?.close());
  afterAll(() => hall?.stop());

  /** WeChat on the phone of somebody who works in the hall, at the door of the staff's pages. */
  async function signsIn(account: string): Promise<Weapp> {
    const weapp = createWeapp(
      BUILD,
      networkTo(() => hall.url),
      { now: hall.now() },
    );
    app = weapp;
    await weapp.launch();
    const door = await weapp.open("/packages/staff/signIn/index");
    await door.reads("账号");
    await door.type("账号", account);
    // The keyboard's own key sends the form.
    await door.type("密码", PASSWORD);
    await reads(weapp, "退出");
    return weapp;
  }

  /** Waits until the page on top reads it, whichever page that has become by then. */
  const reads = (weapp: Weapp, text: string): Promise<string> =>
    eventually(
      () => Promise.resolve(weapp.current().text()),
      (words) => words.includes(text),
      PATIENCE_MS,
    );

  /** Taps as soon as it can be pressed: while a change is under way the desk's buttons are off. */
  async function press(weapp: Weapp, name: string): Promise<void> {
    const look = (): string => {
      try {
        return String(weapp.current().tappable(name).attr.class);
      } catch {
        return "press-disabled";
      }
    };
    await eventually(
      () => Promise.resolve(look()),
      (classes) => !classes.includes("press-disabled"),
      PATIENCE_MS,
    );
    await weapp.current().tap(name);
  }

  describe("a clerk with the counter on a phone", () => {
    test("signs in, opens a counter, calls, serves, finishes and finds the day's appointments, all by taps", async () => {
      const weapp = await signsIn("guiying");
      await reads(weapp, "您在几号窗口？");
      expect(weapp.current().route).toBe("packages/staff/counter/index");
      await press(weapp, "1号窗口");
      await reads(weapp, "办哪些业务？");
      await press(weapp, "开窗");
      await reads(weapp, "现在没有号");
      expect(weapp.current().text()).toContain("等待 1 人");

      await press(weapp, "叫下一个");
      await reads(weapp, `${number}号：请到1号窗口`);
      await press(weapp, "开始办理");
      await reads(weapp, "办理中");
      await press(weapp, "办结");
      await reads(weapp, "现在没有号");

      await press(weapp, "今日预约");
      await reads(weapp, "今天还没有预约。");
      expect(weapp.current().text()).toContain("现场取号");
      expect(weapp.warnings).toEqual([]);
    }, 120_000);

    test("as a supervisor sees the hall and closes times of a line", async () => {
      const weapp = await signsIn("zhiban");
      await reads(weapp, "窗口：开了");
      expect(weapp.current().route).toBe("packages/staff/hall/index");
      await reads(weapp, "上午全选");
      await press(weapp, "上午全选");
      await press(weapp, "停约");
      await reads(weapp, "已停约");
      expect(weapp.warnings).toEqual([]);
    }, 120_000);
  });
});
