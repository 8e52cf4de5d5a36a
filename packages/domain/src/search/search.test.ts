import { describe, expect, test } from "@jest/globals";
import { buildIndex, lexiconOf, search, searchData, type SearchOptions } from "./index";

const index = buildIndex(searchData);
const nameOf = new Map(index.lexicon.items.map((item) => [item.taskCode, item.name]));
const found = (question: string, options: SearchOptions = {}): (string | undefined)[] =>
  search(index, question, options).hits.map((hit) => nameOf.get(hit.taskCode));

describe("a resident types and finds the item first", () => {
  test.each([
    { says: "in everyday words", asked: "开饭店要办什么证", first: "食品(含保健食品)经营许可核发" },
    { says: "in pinyin with a space", asked: "hukou qianyi", first: "户口迁移审批" },
    { says: "in pinyin in one run", asked: "hukouqianyi", first: "户口迁移审批" },
    { says: "half in pinyin", asked: "ban hu照", first: "普通护照签发" },
    { says: "with a character of the same sound", asked: "办护找", first: "普通护照签发" },
    { says: "in traditional characters", asked: "辦護照", first: "普通护照签发" },
    {
      says: "in full width, with much politeness",
      asked: "您好！麻烦问一下，我想办护照，咋弄哩？谢谢",
      first: "普通护照签发",
    },
    { says: "naming what happened", asked: "结婚证找不着了", first: "补领结婚证" },
    { says: "naming what is to end", asked: "注销公司", first: "公司注销登记" },
    { says: "naming no action: the first-time item leads", asked: "残疾证", first: "残疾人证新办" },
  ])("$says: $asked", ({ asked, first }) => {
    expect(found(asked)[0]).toBe(first);
  });

  test("by initials", () => {
    expect(found("sfz")).toContain("居民身份证办理（包括临时）");
  });
  test("by pasting a part of the task code, with stray spaces", () => {
    const hits = search(index, " 511A0116400001 ").hits;
    expect(hits.map((hit) => nameOf.get(hit.taskCode))).toEqual(["普通护照签发"]);
    expect(hits[0]?.matched.by).toBe("code");
  });
});

describe("what an answer tells beside the item", () => {
  test("the phrase that matched, and how", () => {
    expect(search(index, "办护照").hits[0]?.matched).toEqual({ by: "plainName", text: "办护照" });
    expect(search(index, "huzhao").hits[0]?.matched.text).toContain("护照");
  });
  test("a hit names the family's members, the leader first", () => {
    const hit = search(index, "结婚证找不着了").hits[0];
    expect(hit?.members[0]?.taskCode).toBe(hit?.taskCode);
    expect(hit?.members.length).toBeGreaterThan(1);
  });
  test("nothing typed: what most people come for, and never not-here", () => {
    for (const typed of ["", "   ", "a"]) {
      expect(search(index, typed).notHere).toBe(false);
      expect(search(index, typed).hits.length).toBeGreaterThan(10);
    }
  });
});

describe("what the district does not do", () => {
  test.each(["提取公积金", "买火车票", "明天天气怎么样", "asdfgh", "？？？", "红烧肉怎么做"])(
    "%s is not here",
    (asked) => {
      const answer = search(index, asked);
      expect(answer.notHere).toBe(true);
      expect(answer.hits).toEqual([]);
    },
  );
  test("the answer says who does it", () => {
    expect(search(index, "提取公积金").elsewhere[0]).toMatchObject({ phone: "12329" });
  });
});

describe("narrowing", () => {
  test("leaves out items that are not offered at a place", () => {
    const passport = search(index, "护照").hits[0]?.taskCode;
    const others = search(index, "护照", { include: (taskCode) => taskCode !== passport });
    expect(others.hits.map((hit) => hit.taskCode)).not.toContain(passport);
  });
  test("by topic", () => {
    const families = new Map(index.lexicon.families.map((family) => [family.id, family.topic]));
    const hits = search(index, "补贴", { topic: "elderly" }).hits;
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => families.get(hit.familyId) === "elderly")).toBe(true);
  });
  test("by number", () => {
    expect(search(index, "许可证", { limit: 3 }).hits).toHaveLength(3);
  });
});

describe("items the lexicon does not know yet", () => {
  const extra = { taskCode: "611X0000000001", name: "月球车停放备案", department: "区交通运输局" };
  test("are found by their official name", () => {
    const hits = search(buildIndex(searchData, [extra]), "月球车停放").hits;
    expect(hits[0]?.taskCode).toBe(extra.taskCode);
  });
  test("do not stand twice when the lexicon learns them", () => {
    const known = index.lexicon.items[0];
    const again = buildIndex(searchData, [{ ...extra, taskCode: known?.taskCode ?? "" }]);
    expect(again.lexicon.items).toHaveLength(index.lexicon.items.length);
  });
});

test("the lexicon tells the guide an item's plain name, family and relatives", () => {
  const passport = index.lexicon.items.find((item) => item.name === "普通护照签发");
  expect(lexiconOf(passport?.taskCode ?? "")).toMatchObject({ plainName: "办护照", audience: "person" });
  expect(lexiconOf("unknown")).toBeUndefined();
});
