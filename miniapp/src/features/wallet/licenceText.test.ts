import { describe, expect, test } from "@jest/globals";
import { LicenceState, type LicenceCard } from "@yanta/types";
import { expiryText, freshnessText, STATE_TONES, usableFirst, validityText, whyNotShown } from "./licenceText";

describe("a licence in words", () => {
  test.each(LicenceState.options.filter((state) => state !== "valid"))("%s says why it is not shown", (state) => {
    expect(whyNotShown(state)).toMatch(/^这张证照.*。$/);
    expect(STATE_TONES[state]).not.toBe("good");
  });

  test("a valid one is shown", () => {
    expect([whyNotShown("valid"), STATE_TONES.valid]).toEqual(["", "good"]);
  });

  test.each([
    { says: "until a day", longTerm: false, validUntil: "2035-03-01", text: "有效期到2035年3月1日" },
    { says: "for good", longTerm: true, validUntil: undefined, text: "长期有效" },
    { says: "nobody says how long", longTerm: false, validUntil: undefined, text: "" },
  ])("it holds $says", ({ text, ...licence }) => {
    expect(validityText(licence)).toBe(text);
  });

  test.each([
    { expiresInDays: undefined, text: "" },
    { expiresInDays: 30, text: "还有30天到期，请提前换证" },
    { expiresInDays: 0, text: "今天到期，请尽快换证" },
  ])("with $expiresInDays days left it says so", ({ text, expiresInDays }) => {
    expect(expiryText({ expiresInDays })).toBe(text);
  });

  test("stands before those that cannot be shown", () => {
    const card = (licenceId: string, state: LicenceState) => ({ licenceId, state }) as LicenceCard;
    const sorted = usableFirst([card("old", "expired"), card("one", "valid"), card("two", "valid")]);
    expect(sorted.map(({ licenceId }) => licenceId)).toEqual(["one", "two", "old"]);
  });

  test("says how fresh it is, and when nobody could be asked", () => {
    const updatedAt = "2026-11-24T02:32:00Z";
    const when = { now: Date.parse("2026-11-24T03:00:00Z"), spoken: false };
    expect(freshnessText({ updatedAt, stale: false }, when)).toBe("数据更新于10:32");
    expect(freshnessText({ updatedAt, stale: true }, when)).toBe("省里暂时连不上，这是10:32的数据，可能不是最新");
    expect(freshnessText({ updatedAt, stale: false }, { ...when, spoken: true })).toBe("数据更新于上午10点32分");
  });
});
