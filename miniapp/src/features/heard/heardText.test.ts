import { describe, expect, test } from "@jest/globals";
import { dueText, heardMark, nextText, saidIn, subjectText, visitText } from "./heardText";

describe("how something said stands", () => {
  test.each([
    { state: "open", overdue: false, is: "已收到" },
    { state: "accepted", overdue: false, is: "正在办" },
    { state: "answered", overdue: false, is: "已答复" },
    { state: "reopened", overdue: false, is: "重新办理" },
    { state: "accepted", overdue: true, is: "过期没答复" },
  ] as const)("$state, late: $overdue, is marked $is", ({ is, ...one }) => {
    expect(heardMark(one).name).toBe(is);
  });

  test.each([
    { says: "still to come", state: "open", is: "12月2日（周三）前" },
    { says: "a guess over holidays not published", state: "accepted", dueIsAbout: true, is: "约12月2日（周三）前" },
    { says: "past", state: "reopened", overdue: true, is: "12月2日（周三），已经过了" },
    { says: "of no meaning after the answer", state: "answered", is: "" },
    { says: "of no meaning once withdrawn", state: "withdrawn", is: "" },
  ] as const)("a due day that is $says is told as “$is”", ({ is, says: _, ...one }) => {
    expect(dueText({ dueOn: "2026-12-02", dueIsAbout: false, overdue: false, ...one })).toBe(is);
  });
});

describe("what comes next", () => {
  const standing = {
    kind: "unresolved",
    overdue: false,
    may: { solve: false, reopen: false, withdraw: true },
  } as const;
  test.each([
    { says: "an open one", state: "open", is: "您不用再跑，有答复会发消息给您。" },
    { says: "help asked for", state: "open", kind: "assistance", is: "请留意电话" },
    { says: "a late one", state: "accepted", overdue: true, is: "催办之后" },
    { says: "one that goes on", state: "reopened", is: "值班长" },
    { says: "an answer", state: "answered", is: "由值班长接着办" },
    { says: "one that is over", state: "closed", is: "重新提交" },
    { says: "one taken back", state: "withdrawn", is: "重新提交" },
  ] as const)("$says: “$is”", ({ is, says: _, ...one }) => {
    expect(nextText({ ...standing, ...one })).toContain(is);
  });

  test("an answer that nobody speaks to closes on a day of Shanghai", () => {
    const told = nextText({ ...standing, state: "answered", closesAt: "2026-12-01T16:30:00Z" });
    expect(told).toContain("12月2日（周三）前没回话");
  });

  test("one that is over can still be said not to be solved", () => {
    const may = { solve: false, reopen: true, withdraw: false };
    expect(nextText({ ...standing, state: "closed", may })).toContain("还没解决");
  });
});

test("what was said begins with the first words", () => {
  const answer = { entryId: "e1", from: "office", text: "已经说好了", at: "2026-11-25T02:00:00Z" } as const;
  const first = { enquiryId: "q1", text: "窗口不收", createdAt: "2026-11-24T02:00:00Z", entries: [answer] };
  expect(saidIn(first as never)).toEqual([
    { entryId: "q1", from: "resident", text: "窗口不收", at: "2026-11-24T02:00:00Z" },
    answer,
  ]);
});

test("a row is called by its item, or else by its kind", () => {
  expect([subjectText({ kind: "complaint", itemName: "办居住证" }), subjectText({ kind: "complaint" })]).toEqual([
    "办居住证",
    "投诉",
  ]);
});

test("a wished visit reads as one says it", () => {
  const visit = { day: "2026-11-27", part: "morning", place: "home", forWhom: "elder" } as const;
  expect(visitText(visit)).toBe("11月27日（周五）上午，上门，给老人办");
});
