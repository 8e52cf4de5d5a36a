import { describe, expect, test } from "@jest/globals";
import { normalise } from "./normalise";

const table = new Map([
  ["護", "护"],
  ["執", "执"],
]);

describe("what differs only in writing is folded", () => {
  test.each([
    { says: "full width letters and digits", typed: "ＡＢＣ１２３", read: "abc123" },
    { says: "letter case", typed: "KTV", read: "ktv" },
    { says: "traditional characters", typed: "護照", read: "护照" },
    { says: "tone marks of pinyin", typed: "hù kǒu", read: "hu kou" },
    { says: "ü as it is typed", typed: "lǚyóu", read: "lvyou" },
    { says: "circled digits", typed: "①", read: "1" },
    { says: "tens in Chinese", typed: "八十岁补贴", read: "80岁补贴" },
    { says: "tens with units", typed: "八十五岁", read: "85岁" },
    { says: "ten alone keeps its character", typed: "十年", read: "十年" },
    { says: "punctuation becomes one space", typed: "公司，，注销？", read: "公司 注销" },
    { says: "ideographic spaces are trimmed", typed: "　护照　", read: "护照" },
    { says: "nothing but punctuation leaves nothing", typed: "。。。？？", read: "" },
  ])("$says", ({ typed, read }) => {
    expect(normalise(typed, table)).toBe(read);
  });
});
