import { describe, expect, test } from "@jest/globals";
import { phoneAnswer } from "./phoneAnswer";

const card = {
  taskCode: "T1",
  name: "居民身份证补领",
  plainName: "身份证丢了补办",
  department: "区公安分局",
  audience: "person",
  action: "reissue",
  asks: [],
  family: 0,
} as const;
const index = { lexicon: { families: [], items: [card], elsewhere: [] } };
const nothing = { hits: [], notHere: false, nearest: [], elsewhere: [] };
const hit = (taskCode: string) =>
  ({
    taskCode,
    familyId: "F1",
    familySize: 3,
    score: 1,
    matched: { by: "ask", text: "身份证丢了" },
    members: [],
  }) as const;
const asOf = "2026-11-24T09:00:00+08:00";

describe("the phone's own answer has the shape of the API's", () => {
  test("a found item carries its everyday name, its department, its family and why it was found", () => {
    expect(phoneAnswer({ ...nothing, hits: [hit("T1")] }, index, asOf)).toEqual({
      items: [
        {
          taskCode: "T1",
          name: "居民身份证补领",
          plainName: "身份证丢了补办",
          department: "区公安分局",
          audience: "person",
          action: "reissue",
          familyId: "F1",
          familySize: 3,
          matched: { by: "ask", text: "身份证丢了" },
        },
      ],
      asOf,
    });
  });

  test("an item the phone has no words for is left to the API", () => {
    expect(phoneAnswer({ ...nothing, hits: [hit("T9"), hit("T1")] }, index, asOf).items).toHaveLength(1);
  });

  test("what the district does not do is said, with who does it and somebody to call", () => {
    const elsewhere = [{ what: "护照", where: "市公安局出入境管理局" }];
    const nearest = [{ name: "身份证", taskCode: "T1" }];
    expect(phoneAnswer({ ...nothing, notHere: true, elsewhere, nearest }, index, asOf)).toEqual({
      items: [],
      notHere: true,
      suggestions: { nearest, elsewhere, phone: "12345" },
      asOf,
    });
  });
});
