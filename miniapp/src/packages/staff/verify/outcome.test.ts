import { describe, expect, test } from "@jest/globals";
import type { Verification } from "@yanta/types";
import type { Failure } from "../../../features/answers";
import { afterLook, NOTHING, outcomeOf, type Outcome } from "./outcome";

const waiting: Verification = {
  verificationId: "v1",
  state: "waiting",
  licenceTypeCode: "001",
  typeName: "居民身份证",
  asked: [],
  until: "2026-11-24T10:02:00+08:00",
};
const granted: Verification = {
  ...waiting,
  state: "granted",
  result: {
    licenceState: "valid",
    licenceStateText: "有效",
    fields: [{ name: "name", label: "姓名", value: "王秀兰", masked: false, sensitive: false }],
    withheld: ["公民身份号码"],
    checkedAt: "2026-11-24T10:00:00+08:00",
    stale: false,
  },
};
const failure = (kind: Failure["kind"]): Failure => ({ kind, title: "", detail: "", canRetry: true, fields: [] });

describe("a check", () => {
  test.each([
    { says: "waits for its holder", check: waiting, step: "waiting" },
    { says: "is refused", check: { ...waiting, state: "refused" as const }, step: "refused" },
    { says: "is over when nobody answered", check: { ...waiting, state: "over" as const }, step: "over" },
    { says: "is over when its minute has passed", check: { ...granted, state: "over" as const }, step: "over" },
    { says: "tells what was granted", check: granted, step: "told" },
  ])("$says", ({ check, step }) => {
    expect(outcomeOf(check).step).toBe(step);
  });

  test("tells the licence, its state, and what was kept back", () => {
    expect(outcomeOf(granted)).toMatchObject({
      told: { typeName: "居民身份证", stateText: "有效", withheld: ["公民身份号码"] },
    });
  });
});

describe("one more look at a check that waits", () => {
  const before: Outcome = { step: "waiting", asked: waiting };

  test("without news changes nothing on the screen", () => {
    expect(afterLook(before, { ok: true, data: waiting })).toBe(before);
  });

  test("without a network goes on waiting and says so, until the network is back", () => {
    const cut = afterLook(before, { ok: false, failure: failure("offline") });
    expect(cut).toMatchObject({ step: "waiting", failure: { kind: "offline" } });
    expect(afterLook(cut, { ok: true, data: waiting })).toEqual(before);
  });

  test("that is refused ends it", () => {
    expect(afterLook(before, { ok: false, failure: failure("refused") }).step).toBe("failed");
  });

  test("brings nothing back that was cleared meanwhile", () => {
    expect(afterLook(NOTHING, { ok: true, data: granted })).toBe(NOTHING);
  });
});
