import { describe, expect, test } from "@jest/globals";
import { remindAt, reminderKey, spokenDay } from "./reminders";

const at = (text: string): Date => new Date(`${text}+08:00`);

describe("a licence that ends on 2027-02-22", () => {
  const licence = { issuerState: "normal" as const, validUntil: "2027-02-22" };
  test.each([
    { today: "2026-11-23", key: null },
    { today: "2026-11-24", key: "2027-02-22/90" },
    { today: "2027-01-22", key: "2027-02-22/90" },
    { today: "2027-01-23", key: "2027-02-22/30" },
    { today: "2027-02-14", key: "2027-02-22/30" },
    { today: "2027-02-15", key: "2027-02-22/7" },
    { today: "2027-02-22", key: "2027-02-22/7" },
    { today: "2027-02-23", key: null },
  ])("is reminded of on $today as $key", ({ today, key }) => {
    expect(reminderKey(licence, today)).toBe(key);
  });

  test("is not reminded of once its issuer has ended it, and anew once it is renewed", () => {
    expect(reminderKey({ ...licence, issuerState: "cancelled" }, "2027-02-15")).toBeNull();
    expect(reminderKey({ ...licence, validUntil: "2037-02-22" }, "2036-11-24")).toBe("2037-02-22/90");
  });
});

describe("a reminder", () => {
  test.each([
    { now: "2026-11-24T03:00:00", told: "2026-11-24T09:00:00" },
    { now: "2026-11-24T08:59:59", told: "2026-11-24T09:00:00" },
    { now: "2026-11-24T09:00:00", told: "2026-11-24T09:00:00" },
    { now: "2026-11-24T19:59:00", told: "2026-11-24T19:59:00" },
    { now: "2026-11-24T20:00:00", told: "2026-11-25T09:00:00" },
  ])("that falls due at $now is told at $told", ({ now, told }) => {
    expect(remindAt(at(now))).toEqual(at(told));
  });

  test("says the day as people do", () => {
    expect(spokenDay("2027-02-01")).toBe("2027年2月1日");
  });
});
