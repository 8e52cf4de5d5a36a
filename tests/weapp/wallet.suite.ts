import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import jsQR from "jsqr";
import { call, eventually } from "../api/support/service";
import { deskAt, type Desk } from "../e2e/support/desk";
import { openHall, PATIENCE_MS, type Hall } from "../e2e/support/hall";
import { idCardErrand } from "../e2e/support/licences";
import { built } from "../support/built";
import { networkTo } from "./harness/network";
import { tokenOf } from "./harness/tokenOf";
import { createWeapp, type Weapp } from "./harness/weapp";
import type { WxFunction } from "./harness/wxStub";

const BUILD = await built("weapp");

describe("wallet", () => {
  /** A woman of 36: the province holds five licences of hers. */
  const digits = "61011319900712008";
  const HOLDER = { name: "吴晓梅", residentIdNumber: `${digits}${residentIdCheckCharacter(digits)}` };

  let hall: Hall;
  let desk: Desk;
  let weapp: Weapp;
  /** An errand that wants an identity card. */
  let taskCode = "";
  /** What the phone was asked for, in order: `setScreenBrightness 1`. */
  const phone: string[] = [];
  let takePicture: () => void = () => undefined;
  const files: { filePath: string; data: string }[] = [];

  beforeAll(async () => {
    hall = await openHall("weapp_wallet");
    desk = await deskAt(hall, { account: "guiying" });
    ({ taskCode } = await idCardErrand(hall));
    const person = await call(`${hall.service.sandbox.url}/__sandbox/people`, {
      method: "POST",
      body: JSON.stringify(HOLDER),
    });
    weapp = createWeapp(
      BUILD,
      networkTo(() => hall.url),
      { now: hall.now(), wx: phoneOf(String(person.body["loginCode"])) },
    );
    await weapp.launch();
  }, 180_000);

  afterAll(async () => {
    weapp?.close();
    await hall?.stop();
  });

  /** What a phone with a screen, a camera roll and files does. */
  function phoneOf(loginCode: string): Record<string, WxFunction> {
    const notes =
      (name: string, told: string, result: Record<string, unknown> = {}): WxFunction =>
      (options) => {
        phone.push(`${name} ${String(options?.[told])}`);
        options?.success?.(result);
      };
    return {
      login: (options) => options?.success?.({ code: loginCode, errMsg: "login:ok" }),
      getScreenBrightness: (options) => options?.success?.({ value: 0.4 }),
      setScreenBrightness: notes("brightness", "value"),
      setKeepScreenOn: notes("awake", "keepScreenOn"),
      setVisualEffectOnCapture: notes("captured", "visualEffect"),
      onUserCaptureScreen: (listener) => {
        takePicture = listener as unknown as () => void;
      },
      offUserCaptureScreen: () => undefined,
      getFileSystemManager: () => ({
        writeFile: (options: { filePath: string; data: string; success: () => void }) => {
          files.push(options);
          options.success();
        },
        unlink: () => undefined,
      }),
      shareFileMessage: notes("shared", "fileName"),
      openDocument: notes("opened", "fileType"),
    };
  }

  async function reads(text: string): Promise<void> {
    await eventually(
      () => Promise.resolve(weapp.current().text()),
      (words) => words.includes(text),
      PATIENCE_MS,
    );
  }

  /** Points of a module's side: enough for a camera to be sure. */
  const SCALE = 4;

  /** What a scanner reads from the picture on the page. */
  function scanned(): string {
    const picture = weapp.current().elements(({ tag }) => tag === "wx-image")[0];
    const drawing = decodeURIComponent(String(picture?.attr["src"]).replace("data:image/svg+xml,", ""));
    const size = Number(/viewBox="0 0 (\d+)/.exec(drawing)?.[1]) * SCALE;
    const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
    for (const [, x, y, length] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      darken(pixels, size, [Number(x), Number(y), Number(length)]);
    }
    return jsQR(pixels, size, size)?.data ?? "";
  }

  function darken(pixels: Uint8ClampedArray, size: number, [x, y, length]: [number, number, number]): void {
    for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1) {
      for (let column = x * SCALE; column < (x + length) * SCALE; column += 1) {
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
      }
    }
  }

  const scan = (token: string) =>
    hall.ask("POST", "/verifications", { token: desk.token, body: { token, stationId: hall.stationId, taskCode } });

  /** The code stands; the one before it may still be on its way out. */
  async function shownCode(): Promise<string> {
    await reads("请给窗口工作人员扫");
    return scanned();
  }

  describe("a holder in WeChat", () => {
    test("proves their name once, and finds their licences", async () => {
      await weapp.open("/packages/wallet/mine/index");
      await reads("微信登录");
      await weapp.current().tap("微信登录");
      await reads("先实名，再看证照");
      await weapp.current().tap("去实名");
      await reads("同意并核对");
      await weapp.current().type("姓名", HOLDER.name);
      await weapp.current().type("身份证号", HOLDER.residentIdNumber.slice(0, 17));
      await weapp.current().tap("同意并核对");
      await reads("请填18位身份证号");
      await weapp.current().type("身份证号", HOLDER.residentIdNumber);
      await weapp.current().tap("同意并核对");
      await eventually(
        () => Promise.resolve(weapp.current().route),
        (route) => route === "packages/wallet/mine/index",
        PATIENCE_MS,
      );
      await weapp.open("/packages/wallet/mine/index");
      await reads("居民身份证");
      for (const words of ["有效", "结婚证", "数据更新于10:00"]) expect(weapp.current().text()).toContain(words);
      expect(weapp.current().text()).not.toContain(HOLDER.residentIdNumber);
    }, 120_000);

    test("shows a code that a clerk can scan, gives one field, and keeps the other", async () => {
      await weapp.current().tap("亮证：居民身份证");
      const code = await shownCode();
      expect(phone).toEqual(expect.arrayContaining(["awake true", "brightness 1", "captured hidden"]));
      const check = await scan(code);
      expect(check.status).toBe(201);
      await reads("想看您的居民身份证");
      for (const words of [hall.stationName, "公民身份号码（敏感）", "同意，但不给看内容"]) {
        expect(weapp.current().text()).toContain(words);
      }
      expect(phone.slice(-3).sort()).toEqual(["awake false", "brightness -1", "captured none"]);
      await weapp.current().tap("姓名");
      await weapp.current().tap("同意，给看1项");
      await reads("对方能看到：姓名");
      const result = await hall.ask("GET", `/staff/verifications/${String(check.body["verificationId"])}`, {
        token: desk.token,
      });
      expect(result.body).toMatchObject({
        state: "granted",
        result: { fields: [{ label: "姓名", value: HOLDER.name }] },
      });
    }, 120_000);

    test("takes a picture of the screen, and the code on it is dead", async () => {
      await weapp.current().tap("再亮一次");
      const code = await shownCode();
      takePicture();
      await reads("刚才截屏了，这个码已经作废");
      await eventually(
        () => scan(code),
        ({ status }) => status === 409,
        PATIENCE_MS,
      );
      await weapp.current().tap("换一个码");
      expect(await shownCode()).not.toBe(code);
      // The page goes behind another one.
      weapp.current().call("onHide");
      await reads("正在取码");
    }, 120_000);

    test("takes a grant back", async () => {
      const token = tokenOf(weapp);
      const { body } = await hall.ask("GET", "/licences", { token });
      const cards = body["items"] as { licenceId: string; typeName: string }[];
      const licenceId = cards.find(({ typeName }) => typeName === "居民身份证")?.licenceId ?? "";
      await hall.ask("POST", `/licences/${licenceId}/grants`, {
        token,
        body: { taskCode, stationId: hall.stationId, fields: ["name"] },
      });
      await weapp.open("/packages/wallet/grants/index");
      await reads("还能用1次");
      await weapp.current().tap("还能用1次");
      await reads("能看什么");
      await weapp.current().tap("撤回授权");
      await reads("马上不能再用您的居民身份证");
      await weapp.current().tap("撤回授权");
      await reads("已撤回");
      const grants = await hall.ask("GET", "/licence-grants", { token });
      expect(grants.body["items"]).toMatchObject([{ state: "withdrawn" }]);
    }, 60_000);

    test("reads who looked, doubts a row, and takes all rows home", async () => {
      const { body } = await hall.ask("GET", "/licences/access-log", { token: tokenOf(weapp) });
      const log = body["items"] as { action: string; text: string }[];
      const text = log.find(({ action }) => action === "result")?.text ?? "";
      expect(text).toContain(hall.stationName);
      await weapp.open("/packages/wallet/access/index");
      await reads(text);
      await weapp.current().tap(`有疑问：${text}`);
      await reads("哪里不对");
      await weapp.current().tap("请区里查清");
      await reads("已提疑问");
      await weapp.current().tap("导出全部记录");
      await eventually(
        () => Promise.resolve(files.length),
        (count) => count === 1,
        PATIENCE_MS,
      );
      const { rows } = JSON.parse(files[0]?.data ?? "{}") as { rows: { leaf: string }[] };
      expect(rows.length).toBeGreaterThan(5);
      expect(files[0]?.data).not.toContain(HOLDER.residentIdNumber);
      expect(weapp.warnings).toEqual([]);
    }, 60_000);
  });
});
