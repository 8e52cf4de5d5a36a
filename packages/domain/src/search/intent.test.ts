import { describe, expect, test } from "@jest/globals";
import { actionsNamed, audienceHinted } from "./intent";

describe("the action that a question names", () => {
  test.each([
    { asked: "身份证丢了", actions: ["reissue"] },
    { asked: "结婚证找不着了", actions: ["reissue"] },
    { asked: "食品证快到期了", actions: ["renew"] },
    { asked: "公司换法人", actions: ["change"] },
    { asked: "店要转给别人", actions: ["change"] },
    { asked: "铺子不干了", actions: ["cancel"] },
    { asked: "查养老金", actions: ["query"] },
    { asked: "到期了顺便换法人", actions: ["renew", "change"] },
    { asked: "办护照", actions: [] },
    { asked: "退休手续", actions: [] },
    { asked: "产前检查", actions: [] },
    { asked: "我爸没了户口", actions: [] },
  ])("$asked names $actions", ({ asked, actions }) => {
    expect(Array.from(actionsNamed(asked)).sort()).toEqual(actions.slice().sort());
  });
});

describe("who seems to ask", () => {
  test.each([
    { asked: "老板想给员工上保险", who: "business" },
    { asked: "给屋里老人办", who: "person" },
    { asked: "护照", who: undefined },
    { asked: "公司给员工的孩子", who: undefined },
  ])("$asked: $who", ({ asked, who }) => {
    expect(audienceHinted(asked)).toBe(who);
  });
});
