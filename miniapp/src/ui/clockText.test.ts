import { describe, expect, test } from "@jest/globals";
import { clockText } from "./clockText";

const at = (text: string) => Date.parse(`${text}+08:00`);

describe("a moment in words, as Shanghai's clocks show it", () => {
  test.each([
    { says: "today: the time alone", moment: "2026-11-24T09:12:00", spoken: false, text: "09:12" },
    { says: "another day: with its date", moment: "2026-11-23T09:12:00", spoken: false, text: "11月23日 09:12" },
    { says: "the first minute of the day is today", moment: "2026-11-24T00:00:00", spoken: false, text: "00:00" },
    {
      says: "the minute before midnight is yesterday",
      moment: "2026-11-23T23:59:00",
      spoken: false,
      text: "11月23日 23:59",
    },
    { says: "spoken in the morning", moment: "2026-11-24T09:30:00", spoken: true, text: "上午9点30分" },
    { says: "spoken in the afternoon on the hour", moment: "2026-11-24T17:00:00", spoken: true, text: "下午5点" },
    { says: "noon is spoken as 12 in the afternoon", moment: "2026-11-24T12:05:00", spoken: true, text: "下午12点5分" },
  ])("$says", ({ moment, spoken, text }) => {
    expect(clockText(at(moment), { now: at("2026-11-24T10:00:00"), spoken })).toBe(text);
  });
});
