import { describe, expect, test } from "@jest/globals";
import {
  daysToWish,
  draftName,
  EMPTY_DRAFT,
  heardBody,
  heardMistakes,
  stepsOf,
  withDraft,
  withoutDraft,
  type HeardDraft,
} from "./heardForm";
import { kindIn } from "./kinds";

const WRITTEN = "窗口说证明不行，社区又说不开";
const draftWith = (over: Partial<HeardDraft>): HeardDraft => ({ ...EMPTY_DRAFT, text: WRITTEN, ...over });
const VISIT = draftWith({
  forWhom: "elder",
  place: "home",
  address: "小寨东路1号2单元301",
  day: "2026-11-27",
  part: "morning",
});
const RULES = { homeHelpFor: ["elder", "mobility"], days: ["2026-11-27"] } as const;

describe("what a form asks", () => {
  test.each([
    { kind: "suggestion", about: {}, asks: ["text"] },
    { kind: "unresolved", about: {}, asks: ["item", "station", "text", "phone"] },
    { kind: "unresolved", about: { taskCode: "T1" }, asks: ["station", "text", "phone"] },
    { kind: "complaint", about: { stationId: "S1" }, asks: ["text", "phone"] },
    { kind: "assistance", about: { taskCode: "T1" }, asks: ["forWhom", "where", "when", "text", "phone"] },
  ] as const)("$kind, knowing $about: $asks", ({ kind, about, asks }) => {
    expect(stepsOf(kind, about)).toEqual(asks);
  });
});

describe("what is wrong with a form", () => {
  test.each([
    { says: "nine characters", draft: { text: "  一二三四五六七八九  " }, at: "text", is: "再写1个字" },
    { says: "ten characters", draft: { text: "一二三四五六七八九十" }, at: "text", is: undefined },
    { says: "no phone", draft: {}, at: "phone", is: undefined },
    { says: "a short phone", draft: { phone: "1391234567" }, at: "phone", is: "11位" },
    { says: "a phone with blanks around", draft: { phone: " 13912345678 " }, at: "phone", is: undefined },
    { says: "no person", draft: {}, at: "forWhom", is: "请选给谁办" },
    { says: "no place", draft: {}, at: "where", is: "请选在哪里" },
    { says: "at a hall", draft: { place: "station" }, at: "where", is: undefined },
    { says: "at home for oneself", draft: { ...VISIT, forWhom: "self" }, at: "where", is: "到大厅" },
    { says: "at home without an address", draft: { ...VISIT, address: "  小寨 " }, at: "where", is: "上门的地址" },
    { says: "at home for an elder", draft: VISIT, at: "where", is: undefined },
    { says: "a day that is over", draft: { ...VISIT, day: "2026-11-20" }, at: "when", is: "请选哪天" },
    { says: "a day without its half", draft: { ...VISIT, part: "" }, at: "when", is: "上午还是下午" },
  ] as const)("$says: $is", ({ draft, at, is }) => {
    const mistake = heardMistakes(draftWith(draft), [at], RULES)[at];
    expect(mistake).toEqual(is === undefined ? undefined : expect.stringContaining(is));
  });

  test("at home for oneself is left to the API while the rules are not known", () => {
    const draft = draftWith({ ...VISIT, forWhom: "self" });
    expect(heardMistakes(draft, ["where"], { days: RULES.days })).toEqual({});
  });
});

describe("what is sent", () => {
  test("what the page was about goes before what was chosen, and blanks go", () => {
    const draft = draftWith({
      text: ` ${WRITTEN}\n`,
      item: { taskCode: "T2", name: "乙" },
      station: { stationId: "S2", name: "丙" },
    });
    expect(heardBody("unresolved", draft, { taskCode: "T1", projectNo: "P1" })).toEqual({
      kind: "unresolved",
      text: WRITTEN,
      taskCode: "T1",
      stationId: "S2",
      projectNo: "P1",
      phone: undefined,
    });
  });

  test("help at home has its address and no place; help at a place has no address", () => {
    const draft = { ...VISIT, station: { stationId: "S2", name: "丙" } };
    const { forWhom, day, part, address } = VISIT;
    expect(heardBody("assistance", draft, {})).toMatchObject({
      stationId: undefined,
      assistance: { place: "home", forWhom, day, part, address },
    });
    const atPlace = heardBody("assistance", { ...draft, place: "station" }, {});
    expect(atPlace).toMatchObject({ stationId: "S2", assistance: { place: "station", forWhom, day, part } });
    expect(JSON.stringify(atPlace)).not.toContain(address);
  });
});

test("days to wish begin tomorrow by Shanghai's clock and leave out weekends", () => {
  // 00:30 of Thursday in Shanghai.
  const days = daysToWish(Date.parse("2026-11-25T16:30:00Z"));
  expect(days.map(({ value }) => value.slice(5))).toEqual(["11-27", "11-30", "12-01", "12-02", "12-03", "12-04"]);
  expect(days[0]?.name).toBe("11月27日（周五）");
});

describe("drafts kept on the phone", () => {
  const named = (name: string, text = "") => ({ name, draft: draftWith({ text }) });

  test("each item has its own, the newest first, the sixth pushes out the oldest", () => {
    expect(draftName("question", { taskCode: "T1" })).not.toBe(draftName("question", { taskCode: "T2" }));
    const kept = ["a", "b", "c", "d", "e", "f"].reduce(
      (list, name) => withDraft(list, named(name)),
      withDraft([], named("a")),
    );
    expect(kept.map(({ name }) => name)).toEqual(["f", "e", "d", "c", "b"]);
    expect(withDraft(kept, named("d", "改过"))[0]?.draft.text).toBe("改过");
    expect(withoutDraft(kept, "e").map(({ name }) => name)).toEqual(["f", "d", "c", "b"]);
  });
});

test.each([
  { text: "complaint", is: "complaint" },
  { text: "nonsense", is: "question" },
])("the kind in an address, $text, is $is", ({ text, is }) => {
  expect(kindIn(text)).toBe(is);
});
