import { describe, expect, test } from "@jest/globals";
import { NoticeKind } from "@yanta/types";
import { noticeWords, templateData, templateIdsFor, templateOf, valuesOf } from "../data";
import { fillGaps, gapsOf, spokenTime, templateTime } from "./words";

const HALF_PAST_NINE = new Date("2026-11-26T01:30:00Z");
const DUE = new Date("2026-11-24T02:00:00Z");

const ofAppointment = {
  station: "小寨路街道便民服务中心",
  item: "居民身份证换领",
  startsAt: "2026-11-26T09:30:00+08:00",
  code: "4821",
};
const ofTicket = {
  stationName: "小寨路街道便民服务中心",
  number: "A023",
  counterName: "3号窗口",
  ahead: "3",
  until: "11:02",
};

describe("times in notices", () => {
  test("are Shanghai's, with the day of the week for people and in WeChat's form for templates", () => {
    expect([spokenTime(HALF_PAST_NINE), templateTime(HALF_PAST_NINE)]).toEqual([
      "11月26日（周四）09:30",
      "2026年11月26日 09:30",
    ]);
  });
  test("just after midnight belong to the new day", () => {
    expect(spokenTime(new Date("2026-12-31T16:00:00Z"))).toBe("1月1日（周五）00:00");
  });
});

describe("what a notice says", () => {
  test.each([
    {
      kind: "booked" as const,
      fields: ofAppointment,
      text: "11月26日（周四）09:30，在小寨路街道便民服务中心办“居民身份证换领”。预约码 4821，到了大厅用它签到。",
    },
    { kind: "called" as const, fields: ofTicket, text: "A023 号，请到小寨路街道便民服务中心3号窗口办理。" },
    { kind: "threeAhead" as const, fields: ofTicket, text: "A023 号前面还有 3 人，请回到小寨路街道便民服务中心等候。" },
    {
      kind: "skipped" as const,
      fields: ofTicket,
      text: "A023 号已过。11:02 前可以在排队单里点“重新排队”，也可以到咨询台说一声。",
    },
  ])("of $kind names the place, the time or the number", ({ kind, fields, text }) => {
    expect(fillGaps(noticeWords[kind].text, valuesOf({ kind, fields, dueAt: DUE }))).toBe(text);
  });

  test.each(NoticeKind.options)("of %s leaves no gap open, in the list and in the SMS", (kind) => {
    const { title, text, sms } = noticeWords[kind];
    const values = valuesOf({ kind, fields: { ...ofAppointment, ...ofTicket }, dueAt: DUE });
    const said = [title, text, sms.text].map((one) => fillGaps(one, values));
    expect(said.join("")).not.toMatch(/[{}]|undefined/);
    expect(gapsOf(`${text}${sms.text}`).filter((name) => !values[name])).toEqual([]);
  });

  test("is spoken to a caller with the code of the booking", () => {
    expect(gapsOf(noticeWords.booked.sms.text)).toContain("code");
  });

  test("about an event that lacks its fields stays a sentence", () => {
    expect(fillGaps(noticeWords.called.text, valuesOf({ kind: "called", fields: {}, dueAt: DUE }))).toBe(
      "您的 号，请到办事大厅窗口办理。",
    );
  });
});

describe("the templates", () => {
  test("are at most three an occasion, as many as WeChat's sheet shows on every phone", () => {
    expect([templateIdsFor("booking").length, templateIdsFor("queue").length]).toEqual([3, 3]);
  });

  test("are filled within WeChat's limits, whatever the item is called", () => {
    const fields = { ...ofAppointment, item: "机关事业单位养老保险关系转移接续与职业年金转移接续" };
    const data = templateData(templateOf("booked"), valuesOf({ kind: "booked", fields, dueAt: DUE }));
    expect(data).toEqual({
      thing1: "机关事业单位养老保险关系转移接续与职业…",
      time2: "2026年11月26日 09:30",
      thing3: "小寨路街道便民服务中心",
      character_string4: "4821",
      thing5: "请带齐材料，按时签到",
    });
  });
});
