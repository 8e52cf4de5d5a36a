import { describe, expect, test } from "@jest/globals";
import { dueText, heldText, isOverdue, nextText, ownerText, promiseText, standingMark, untilText } from "./ratingText";

const LAST_DAY = Date.parse("2026-12-02T23:59:59+08:00");
const NEXT_DAY = Date.parse("2026-12-03T00:00:00+08:00");
const dueOn = "2026-12-02";

describe("what follows a low grade", () => {
  test.each([
    { state: "open", name: "正在整改", due: "12月2日（周三）前", next: "您不用再跑" },
    { state: "reopened", name: "重新整改", due: "12月2日（周三）前", next: "会重新整改" },
    { state: "appealed", name: "正在核对", due: "12月2日（周三）前", next: "另一位负责人核对" },
    { state: "replied", name: "已答复", due: "", next: "不评也可以" },
    { state: "settled", name: "已解决", due: "", next: "结束了" },
    { state: "closed", name: "已再次答复", due: "", next: "12345" },
    { state: "mistaken", name: "核定为误评", due: "", next: "不计入统计" },
  ] as const)("when it is $state reads $name, says until when and what comes next", ({ state, name, due, next }) => {
    expect(standingMark({ state, dueOn }, LAST_DAY).name).toBe(name);
    expect(dueText({ state, dueOn }, LAST_DAY)).toBe(due);
    expect(nextText({ state, dueOn }, LAST_DAY)).toContain(next);
  });

  test.each([
    { state: "open", is: true },
    { state: "reopened", is: true },
    { state: "appealed", is: true },
    { state: "replied", is: false },
    { state: "closed", is: false },
  ] as const)("is late the day after when it is $state: $is", ({ state, is }) => {
    expect([isOverdue({ state, dueOn }, LAST_DAY), isOverdue({ state, dueOn }, NEXT_DAY)]).toEqual([false, is]);
    expect(standingMark({ state, dueOn }, NEXT_DAY).tone === "bad").toBe(is);
    expect(nextText({ state, dueOn }, NEXT_DAY).includes("催办")).toBe(is);
    expect(dueText({ state, dueOn }, NEXT_DAY)).toBe(is ? "12月2日（周三），已经过了" : "");
  });

  test.each([
    { stationName: "小寨便民中心", is: "小寨便民中心值班长" },
    { stationName: undefined, is: "区政务服务管理员" },
  ])("is put right by $is", ({ stationName, is }) => {
    expect(ownerText({ stationName })).toBe(is);
  });

  test("is promised before it is sent", () => {
    expect(promiseText(5)).toBe("会有专人整改，5个工作日内答复您。");
  });
});

describe("a rating", () => {
  test.each([
    { commentState: "none", is: "" },
    { commentState: "shown", is: "" },
    { commentState: "held", is: "这段话只给负责人看。等级照样算数。" },
  ] as const)("says of its words when they are $commentState: $is", ({ commentState, is }) => {
    expect(heldText({ commentState })).toBe(is);
  });

  test("can be given until a day of Shanghai", () => {
    expect(untilText("2026-12-23T16:30:00Z")).toBe("12月24日（周四）前可以评");
  });
});
