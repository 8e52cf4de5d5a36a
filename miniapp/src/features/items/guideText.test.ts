import { describe, expect, test } from "@jest/globals";
import { channelWords, durationSentence, materialDetail, visitSentence } from "./guideText";

const material = { name: "户口簿", need: "required", source: "self", factSource: "province" } as const;

describe("the line under a material", () => {
  test.each([
    { says: "who brings it", given: {}, line: "自己准备" },
    { says: "form and number", given: { form: "copy", copies: 2 } as const, line: "复印件2份 · 自己准备" },
    {
      says: "may come later",
      given: { need: "deferrable", source: "government" } as const,
      line: "政府部门开具 · 可以先办后补",
    },
    {
      says: "optional with a note",
      given: { need: "optional", note: "过期的也行" } as const,
      line: "自己准备 · 有就带 · 过期的也行",
    },
  ])("says $says", ({ given, line }) => {
    expect(materialDetail({ ...material, ...given })).toBe(line);
  });
});

describe("how long it takes", () => {
  const immediate = { promised: false, limitText: "" };

  test("an item done on the spot says so", () => {
    expect(durationSentence(immediate)).toBe("材料带齐，当场办好。");
  });

  test("the promise counts before the statutory limit", () => {
    const limits = {
      promisedLimit: { amount: 5, unit: "workingDay" },
      statutoryLimit: { amount: 20, unit: "workingDay" },
    } as const;
    expect(durationSentence({ promised: true, limitText: "", ...limits })).toBe("5个工作日内办好。");
  });

  test("a promised item without a number keeps the office's words", () => {
    expect(durationSentence({ promised: true, limitText: "按批次办理" })).toBe("按批次办理");
    expect(durationSentence({ promised: true, limitText: "" })).toBe("时间以窗口答复为准。");
  });
});

describe("visits and ways", () => {
  test.each([
    [undefined, ""],
    [0, "一次都不用跑。"],
    [1, "要到现场1次。"],
  ])("%p visits", (visits, sentence) => {
    expect(visitSentence(visits)).toBe(sentence);
  });

  test("ways stand in the order given", () => {
    expect(channelWords(["counter", "terminal"])).toBe("窗口、自助机");
  });
});
