import { statutoryCalendar } from "@yanta/domain/calendar";
import { describe, expect, test } from "@jest/globals";
import { reasonFor } from "./reasons";
import { prospectOf, type Candidate } from "./rankPlaces";
import { aroundTheClock, at, place, plan, walk, weekdays } from "./errands.fixture";

const lastTicket30 = weekdays(["09:00-12:00", "13:30-17:30"], { lastTicket: 30 });
const first = { rank: 0, isNearest: true, nearerIsOpen: false };

function reason(
  more: Partial<Candidate>,
  leave: string,
  standing = first,
  mode: "walk" | "bicycle" | "drive" = "walk",
) {
  const prospect = prospectOf(place("A", more), plan({ leaveAt: at(leave), mode }));
  return reasonFor(prospect, standing, "T-1", statutoryCalendar);
}

describe("the reason for a place's rank reads", () => {
  test.each([
    { of: { straightMetres: walk(9) }, leave: "14:00", is: "走约9分钟到，开门到17:30，离您最近的能办的地方" },
    {
      of: { straightMetres: walk(9) },
      leave: "14:00",
      standing: { rank: 0, isNearest: false, nearerIsOpen: false },
      is: "走约9分钟到，开门到17:30，更近的地方到时不能办，这里最快",
    },
    {
      of: { straightMetres: walk(9) },
      leave: "14:00",
      standing: { rank: 1, isNearest: false, nearerIsOpen: true },
      is: "走约9分钟到，开门到17:30",
    },
    {
      of: { straightMetres: walk(9) },
      leave: "14:00",
      standing: { rank: 0, isNearest: false, nearerIsOpen: true },
      is: "走约9分钟到，开门到17:30，近处排队要久些，这里最快",
    },
    {
      of: { straightMetres: walk(9) },
      leave: "14:00",
      standing: { rank: 1, isNearest: true, nearerIsOpen: false },
      is: "走约9分钟到，开门到17:30，离您最近，但排队要久些",
    },
    { of: { straightMetres: walk(9) }, leave: "12:10", is: "午休，13:30开门" },
    {
      of: { straightMetres: walk(25), hours: lastTicket30 },
      leave: "16:50",
      is: "走过去要25分钟，到时已停止取号，明天（周三）09:00再开始",
    },
    { of: { straightMetres: walk(25) }, leave: "17:20", is: "走过去要25分钟，到时已关门，明天（周三）09:00再开始" },
    { of: { straightMetres: walk(25) }, leave: "11:50", is: "走过去要25分钟，到时已关门，13:30再开始" },
    { of: { straightMetres: walk(9) }, leave: "20:00", is: "今天已下班，明天（周三）09:00开门" },
    {
      of: { straightMetres: walk(9), hours: aroundTheClock, channel: "terminal" as const },
      leave: "02:00",
      is: "走约9分钟到，一直开着，离您最近的能办的地方，在自助机上办",
    },
    { of: { channel: "byAppointment" as const }, leave: "10:00", is: "街道中心，开门到12:00，要先预约" },
    { of: { level: "district" as const }, leave: "12:30", is: "区级大厅，午休，13:30开门" },
    {
      of: { straightMetres: 2_000 },
      leave: "14:00",
      mode: "drive" as const,
      is: "开车约16分钟到，开门到17:30，离您最近的能办的地方",
    },
    {
      of: { straightMetres: 2_000 },
      leave: "14:00",
      mode: "bicycle" as const,
      is: "骑车约15分钟到，开门到17:30，离您最近的能办的地方",
    },
  ])("$is", ({ of, leave, standing, mode, is }) => {
    expect(reason(of, leave, standing, mode)).toBe(is);
  });
});
