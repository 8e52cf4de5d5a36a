import { beforeAll, describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import type { Browser, Page } from "playwright-core";
import { faultsInBothSchemes, NO_FAULTS } from "../support/accessibility";
import { type Mode, openPage } from "../support/browser";
import { residentPhone, type Hall } from "../support/hall";
import { controlNamed, follow, press, reads, titled } from "../support/thumb";
import type { World } from "./world";

const DIGITS = "61011319900712003";
/** Has cases in the sandbox. */
const WORKER = { name: "李明", residentIdNumber: DIGITS + residentIdCheckCharacter(DIGITS) };
/** Least size of what a thumb hits, CSS pixels. */
const LEAST: Record<Mode, number> = { normal: 44, elder: 60 };

let hall: Hall;
let browser: Browser;
let token = "";

const phoneOf = async (mode: Mode, signedIn: boolean): Promise<Page> =>
  (await residentPhone(hall, browser, { mode, ...(signedIn ? { token } : {}) })).newPage();

/** @param world - the hall and the browser, once they are open; other journeys use them before and after. */
export function casesJourney(world: () => World): void {
  describe("cases that are followed", () => {
    beforeAll(async () => {
      ({ hall, browser } = world());
      token = await hall.residentToken(WORKER.name);
    }, 120_000);

    test("a resident proves their name, and follows a case from what to do down to each day of the count", async () => {
      const page = await phoneOf("normal", true);
      await openPage(page, hall.url, "pages/cases/index");
      await reads(page, "先实名，再看办件");
      await hall.ask("POST", "/me/identity", { token, body: WORKER });
      await page.reload();
      await follow(page, "要补材料");
      await reads(page, "请在12月4日前办好");
      await reads(page, "材料不齐，请您补交");
      await press(page, "看窗口的写法和依据");
      await reads(page, /窗口写法：补正告知/);
      await page.goBack();
      await follow(page, "办理中");
      await press(page, "看每一天怎么算");
      await reads(page, "11月19日　受理当天，不算");
      await reads(page, "11月20日　第1个工作日");
      expect(await faultsInBothSchemes(page, LEAST.normal)).toEqual(NO_FAULTS);
      await page.context().close();
    }, 180_000);

    test("an elder without an account looks a case up by its number and four characters", async () => {
      const found = (await hall.ask("GET", "/cases", { token })).body["items"] as {
        projectNo: string;
        state: string;
      }[];
      const projectNo = found.find(({ state }) => state === "delivered")?.projectNo ?? "";
      const page = await phoneOf("elder", false);
      await openPage(page, hall.url, "pages/cases/index");
      await press(page, "凭编号查进度");
      await titled(page, "凭编号查进度");
      await press(page, "查进度");
      await reads(page, /请填受理单上的办件编号/);
      expect(await faultsInBothSchemes(page, LEAST.elder)).toEqual(NO_FAULTS);
      await page.getByLabel("办件编号").fill(` ${projectNo.slice(0, 6)} ${projectNo.slice(6)}`);
      await page.getByLabel("办事人证件号最后4位").fill("0000");
      await press(page, "查进度");
      await reads(page, "没有查到");
      await page.getByLabel("办事人证件号最后4位").fill(WORKER.residentIdNumber.slice(-4));
      await press(page, "查进度");
      await reads(page, "批准了");
      await controlNamed(page, "查另一个").waitFor();
      expect(await faultsInBothSchemes(page, LEAST.elder)).toEqual(NO_FAULTS);
      await page.context().close();
    }, 180_000);
  });
}
