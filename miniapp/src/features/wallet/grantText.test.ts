import { describe, expect, test } from "@jest/globals";
import type { LicenceGrant } from "@yanta/types";
import { grantTerm, inOrderOfUse } from "./grantText";

const grant = (changes: Partial<LicenceGrant>): LicenceGrant => ({
  grantId: "g1",
  licenceId: "l1",
  typeName: "居民身份证",
  taskCode: "t1",
  errand: "居住证办理",
  stationId: "s1",
  unit: "小寨路街道便民服务中心",
  fields: [{ name: "name", label: "姓名" }],
  purpose: "办理“居住证办理”",
  createdAt: "2026-11-23T02:00:00Z",
  expiresAt: "2026-11-30T02:00:00Z",
  usesLeft: 1,
  state: "active",
  ...changes,
});
const when = { now: Date.parse("2026-11-24T02:00:00Z"), spoken: false };

describe("a grant in words", () => {
  test.each([
    { says: "one that holds: until when and how often", changes: {}, text: "11月30日 10:00前可用，还能用1次" },
    { says: "a withdrawn one", changes: { state: "withdrawn" as const }, text: "已撤回" },
    { says: "an expired one", changes: { state: "expired" as const }, text: "已到期" },
    { says: "a used one", changes: { state: "usedUp" as const, usesLeft: 0 }, text: "已用完" },
  ])("$says", ({ changes, text }) => {
    expect(grantTerm(grant(changes), when)).toBe(text);
  });

  test("what holds stands before what is over", () => {
    const [old, fresh] = [grant({ grantId: "old", state: "expired" }), grant({ grantId: "fresh" })];
    expect(inOrderOfUse([old, fresh])).toEqual({ open: [fresh], over: [old] });
  });
});
