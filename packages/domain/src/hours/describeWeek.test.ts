import { describe, expect, test } from "@jest/globals";
import { describeExtendedHours, describeHoursRules, describeWeek } from "./describeWeek";
import { everyDay, placeHours, spans, workdays } from "./openingTable.fixture";

describe("the week of a place in plain words", () => {
  test.each([
    {
      says: "working days with a noon break",
      weekly: workdays("09:00-12:00 13:30-17:00"),
      lines: ["周一至周五 09:00–12:00，13:30–17:00", "周六、周日 休息"],
    },
    { says: "every day alike", weekly: everyDay("08:00-20:00"), lines: ["每天 08:00–20:00"] },
    { says: "a kiosk round the clock", weekly: everyDay("00:00-24:00"), lines: ["每天 24小时"] },
    {
      says: "equal days that do not follow each other",
      weekly: {
        mon: spans("09:00-12:00"),
        wed: spans("09:00-12:00"),
        fri: spans("09:00-12:00"),
        sat: spans("10:00-11:00"),
      },
      lines: ["周一、周三、周五 09:00–12:00", "周二、周四、周日 休息", "周六 10:00–11:00"],
    },
    {
      says: "a run and a single day",
      weekly: {
        mon: spans("09:00-12:00"),
        tue: spans("09:00-12:00"),
        wed: spans("09:00-12:00"),
        sun: spans("09:00-12:00"),
      },
      lines: ["周一至周三、周日 09:00–12:00", "周四至周六 休息"],
    },
    { says: "spans that touch", weekly: everyDay("12:00-17:00 09:00-12:00"), lines: ["每天 09:00–17:00"] },
    { says: "a place that never opens", weekly: {}, lines: ["每天 休息"] },
  ])("$says", ({ weekly, lines }) => {
    expect(describeWeek(placeHours({ weekly })).map(({ days, text }) => `${days} ${text}`)).toEqual(lines);
  });
});

describe("what changes the week", () => {
  test("extended hours name their items", () => {
    const hours = placeHours({
      extended: [{ days: ["sun", "sat"], from: "09:00", to: "12:00", taskCodes: ["permit"] }],
    });
    expect(describeExtendedHours(hours)).toEqual([{ days: "周六、周日", text: "09:00–12:00", taskCodes: ["permit"] }]);
  });

  test("holidays, make-up days and the last ticket have a line each", () => {
    const lines = describeHoursRules(
      placeHours({ holidays: "open", makeUpDays: "closed", lastTicketMinutesBeforeClose: 30 }),
    );
    expect(lines).toEqual([
      { days: "法定节假日", text: "照常" },
      { days: "调休上班的周末", text: "休息" },
      { days: "最晚取号", text: "关门前30分钟" },
    ]);
  });

  test("a place without cut-off has no line for the last ticket", () => {
    expect(describeHoursRules(placeHours({})).map(({ text }) => text)).toEqual(["休息", "按周一的时间"]);
  });
});
