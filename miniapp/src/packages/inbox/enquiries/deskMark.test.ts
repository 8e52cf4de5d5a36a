import { describe, expect, test } from "@jest/globals";
import { deskMark, reopenedText } from "./deskMark";

describe("what the desk has to do with an enquiry", () => {
  test.each([
    { says: "nobody has taken it", state: "open", is: "等受理" },
    { says: "it came back", state: "reopened", is: "等受理" },
    { says: "somebody has it", state: "accepted", is: "正在办" },
    { says: "it is late, whoever has it", state: "accepted", overdue: true, is: "正在办（已过期）" },
    { says: "it is answered", state: "answered", is: "已答复" },
  ] as const)("$is, when $says", ({ state, is, ...over }) => {
    expect(deskMark({ state, overdue: false, ...over }).name).toBe(is);
  });

  test.each([
    { reopened: 0, is: "" },
    { reopened: 1, is: "还没解决" },
    { reopened: 2, is: "2次还没解决" },
  ])("after $reopened times of 还没解决 it is marked “$is”", ({ reopened, is }) => {
    expect(reopenedText({ reopened })).toBe(is);
  });
});
