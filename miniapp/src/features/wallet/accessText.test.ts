import { describe, expect, test } from "@jest/globals";
import type { AccessRow } from "@yanta/types";
import { accessFacts, byOthers } from "./accessText";

const row = (changes: Partial<AccessRow>): AccessRow => ({
  accessId: "a1",
  at: "2026-11-24T02:00:00Z",
  action: "scan",
  text: "小寨路街道便民服务中心的工作人员扫了您的居民身份证的证照码",
  who: "staff",
  licenceIds: ["l1"],
  requested: [],
  given: [],
  succeeded: true,
  questioned: false,
  ...changes,
});

describe("a row of the log", () => {
  test("tells the errand, what was wanted and what was seen", () => {
    const facts = accessFacts(row({ errand: "居住证办理", requested: ["姓名", "住址"], given: ["姓名"] }));
    expect(facts).toEqual(["办的事：居住证办理", "想看：姓名、住址", "看到：姓名"]);
  });

  test("tells why nothing came of it", () => {
    expect(accessFacts(row({ succeeded: false, why: "证照码已用过" }))).toEqual(["没成功：证照码已用过"]);
  });

  test("of one's own is left out among those of others", () => {
    const own = row({ accessId: "own", who: "self" });
    expect(byOthers([own, row({}), row({ accessId: "job", who: "system" })]).map(({ accessId }) => accessId)).toEqual([
      "a1",
      "job",
    ]);
  });
});
