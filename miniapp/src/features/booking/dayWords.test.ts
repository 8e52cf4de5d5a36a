import { describe, expect, test } from "@jest/globals";
import { dateText, momentText, sentenceTime, shortDateText, spanText, timeText } from "./dayWords";

/** A moment of November 2026 in Shanghai. */
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);

describe("days in words", () => {
  test("a date carries its weekday", () => {
    expect(dateText(at(26, "09:30"))).toBe("11月26日（周四）");
  });

  test("just after midnight in Shanghai it is the new day already", () => {
    expect(dateText(at(26, "00:10"))).toBe("11月26日（周四）");
  });

  test.each([
    [24, "今天24日"],
    [25, "明天25日"],
    [26, "周四26日"],
    [30, "周一30日"],
  ])("the chip of the %dth", (day, text) => {
    expect(shortDateText(at(day, "09:00"), at(24, "23:50"))).toBe(text);
  });
});

describe("times in words", () => {
  test.each([
    { time: "09:30", table: "09:30", sentence: "上午9:30", spoken: "上午9点30分" },
    { time: "10:00", table: "10:00", sentence: "上午10:00", spoken: "上午10点" },
    { time: "12:00", table: "12:00", sentence: "下午12:00", spoken: "下午12点" },
    { time: "14:05", table: "14:05", sentence: "下午2:05", spoken: "下午2点5分" },
  ])("$time", ({ time, table, sentence, spoken }) => {
    expect(timeText(at(26, time), false)).toBe(table);
    expect(sentenceTime(at(26, time), false)).toBe(sentence);
    expect(sentenceTime(at(26, time), true)).toBe(spoken);
  });

  test.each([
    { from: "09:00", until: "09:30", plain: "上午9:00到9:30", spoken: "上午9点到上午9点30分" },
    { from: "11:30", until: "12:00", plain: "上午11:30到下午12:00", spoken: "上午11点30分到下午12点" },
  ])("from $from to $until", ({ from, until, plain, spoken }) => {
    expect(spanText(at(26, from), at(26, until), false)).toBe(plain);
    expect(spanText(at(26, from), at(26, until), true)).toBe(spoken);
  });

  test("the elder version says the whole moment as one speaks", () => {
    expect(momentText(at(26, "09:30"), true)).toBe("11月26日（周四）上午9点30分");
  });
});
