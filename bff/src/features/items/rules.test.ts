import { describe, expect, test } from "@jest/globals";
import { feeOf, limitText, pointsOf, stepsOf } from "./rules";

const workingDays = (amount: number) => ({ amount, unit: "workingDay" as const });

describe("how long it takes reads", () => {
  test.each([
    { item: { promised: false }, is: "当场办好" },
    { item: { promised: true, promisedLimit: workingDays(3), statutoryLimit: workingDays(20) }, is: "3个工作日内办好" },
    { item: { promised: true, statutoryLimit: workingDays(20) }, is: "20个工作日内办好" },
    { item: { promised: true, promisedLimit: workingDays(0) }, is: "当场办好" },
    { item: { promised: true, promisedLimit: { amount: 15, unit: "day" as const } }, is: "15天内办好" },
    { item: { promised: true, promisedLimit: { amount: 2, unit: "hour" as const } }, is: "2小时内办好" },
    { item: { promised: true }, is: "办多久请先打电话问" },
  ])("$is", ({ item, is }) => {
    expect(limitText(item)).toBe(is);
  });
});

describe("what it costs reads", () => {
  const extend = (feeCharged?: boolean) => ({
    taskCode: "T",
    channels: [],
    bookable: false,
    source: "province" as const,
    ...(feeCharged === undefined ? {} : { feeCharged }),
  });
  const fee = { taskCode: "T", name: "工本费", standard: "20元", source: "province" as const };
  test.each([
    { item: { extend: extend(false), fees: [] }, is: "免费" },
    { item: { extend: extend(true), fees: [fee] }, is: "工本费：20元" },
    { item: { extend: extend(true), fees: [{ ...fee, reduction: "低保户免收" }] }, is: "工本费：20元（低保户免收）" },
    { item: { extend: extend(true), fees: [] }, is: "要收费，多少请先打电话问" },
    { item: { fees: [] }, is: "收不收费请先打电话问" },
  ])("$is", ({ item, is }) => {
    expect(feeOf(item).text).toBe(is);
  });
});

describe("an official text is cut into points", () => {
  test.each([
    { says: "at numbers and semicolons", text: "1.申请；2.受理；3.办结。", is: ["申请", "受理", "办结"] },
    {
      says: "at Chinese numbers after full stops",
      text: "（一）年满十八周岁。（二）本区户籍。",
      is: ["年满十八周岁", "本区户籍"],
    },
    { says: "at circled numbers", text: "①本人到场②带身份证", is: ["本人到场", "带身份证"] },
    { says: "at lines", text: "本人到场\n带身份证", is: ["本人到场", "带身份证"] },
    { says: "nowhere when it is one sentence", text: "符合法定条件的公民。", is: ["符合法定条件的公民"] },
    { says: "into nothing when there is none", text: undefined, is: [] },
    {
      says: "without breaking amounts",
      text: "满18周岁；月收入低于2.5倍标准",
      is: ["满18周岁", "月收入低于2.5倍标准"],
    },
  ])("$says", ({ text, is }) => {
    expect(pointsOf(text)).toEqual(is);
  });
  test("at arrows when it is a flow", () => {
    expect(stepsOf("申请→受理→办结")).toEqual(["申请", "受理", "办结"]);
  });
});
