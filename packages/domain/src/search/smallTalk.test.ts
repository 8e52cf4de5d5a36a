import { describe, expect, test } from "@jest/globals";
import { smallTalk } from "./smallTalk";

describe("what no office handles", () => {
  test.each([
    { asked: "肉夹馍多少钱一个", kind: "prices" },
    { asked: "一斤苹果多少钱", kind: "none" },
    { asked: "明天天气", kind: "talk" },
    { asked: "办护照多少钱", kind: "none" },
    { asked: "开饭店", kind: "none" },
  ])("$asked: $kind", ({ asked, kind }) => {
    expect(smallTalk(asked)).toBe(kind);
  });
});
