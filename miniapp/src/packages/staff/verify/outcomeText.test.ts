import { describe, expect, test } from "@jest/globals";
import type { LicenceState } from "@yanta/types";
import type { ToldLicence } from "./outcome";
import { saidOf } from "./outcomeText";

const field = { name: "name", label: "姓名", value: "王秀兰", masked: false, sensitive: false };
const told = (state: LicenceState, stateText: string): ToldLicence => ({
  typeName: "营业执照",
  state,
  stateText,
  fields: [field],
  withheld: [],
  checkedAt: "2026-11-24T10:00:00+08:00",
  stale: false,
});

describe("a licence in word and colour", () => {
  test.each([
    { state: "valid", text: "有效", tone: "good", title: "营业执照：有效" },
    { state: "notYetValid", text: "未到生效日期", tone: "warn", title: "营业执照：未到生效日期" },
    { state: "expired", text: "已过期", tone: "bad", title: "营业执照：已过期" },
    { state: "suspended", text: "已暂扣", tone: "bad", title: "营业执照：已暂扣" },
    { state: "cancelled", text: "已注销", tone: "bad", title: "营业执照：已注销" },
    { state: "revoked", text: "已吊销", tone: "bad", title: "营业执照：已吊销" },
    { state: "unknown", text: "状态不明，请到窗口核实", tone: "warn", title: "营业执照：状态不明" },
  ] as const)("that is $state reads $title and looks $tone", ({ state, text, tone, title }) => {
    expect(saidOf({ step: "told", told: told(state, text) })).toMatchObject({ tone, title });
  });

  test("that is valid and of which nothing was given says just that", () => {
    const bare = { ...told("valid", "有效"), fields: [] };
    expect(saidOf({ step: "told", told: bare }).next).toBe("证照是真的，对方没有给其他信息。");
  });
});

describe("a refusal of the service", () => {
  const failed = (code: string) =>
    saidOf({
      step: "failed",
      failure: { kind: "refused", code, title: "标题", detail: "下一步", canRetry: false, fields: [] },
    });

  test.each([
    { code: "presentation-invalid", tone: "bad" },
    { code: "fields-over-asked", tone: "bad" },
    { code: "presentation-expired", tone: "warn" },
    { code: "presentation-used", tone: "warn" },
  ])("$code looks $tone and speaks in the service's words", ({ code, tone }) => {
    expect(failed(code)).toEqual({ tone, title: "标题", next: "下一步" });
  });
});
