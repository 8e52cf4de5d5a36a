import { describe, expect, test } from "@jest/globals";
import { readSlotId, slotIdOf } from "./slotIds";
import { readTaken, readTimed, takenToken, timedToken } from "./tokens";

const place = {
  startMinute: 585,
  draws: ["online", "walkIn"] as const,
  rev: 37,
  appointmentId: "01934f3a-7c00-7abc-9def-0123456789ab",
};

describe("a token", () => {
  test("says what it was made from", () => {
    expect(readTaken(takenToken(place))).toEqual(place);
  });
  test("stays under thirty characters for one cell: every booking rewrites them all", () => {
    expect(takenToken({ ...place, draws: ["online"] }).length).toBeLessThan(30);
  });
  test.each([
    { says: "a hold", extended: false, ownerTag: "Ab-_12" },
    { says: "a prolonged hold", extended: true, ownerTag: "Ab-_12" },
    { says: "a place that waits for its return", extended: false, ownerTag: "" },
  ])("of $says keeps its end to the second", ({ extended, ownerTag }) => {
    const until = new Date("2026-03-02T09:00:07Z");
    expect(readTimed(timedToken({ ...place, until, ownerTag, extended }))).toEqual({
      ...place,
      until,
      ownerTag,
      extended,
    });
  });
  test.each(["", "x", "0f0q-01AAAAAAAAAAAAAAAAAAAAAA", "0f0o-01AAAA", "../etc"])("is not %p", (text) => {
    expect([readTaken(text), readTimed(text)]).toEqual([null, null]);
  });
});

describe("a slot's id", () => {
  test("says station, line, day and minute", () => {
    const slotId = slotIdOf("610113-S001.A:2026-11-25", 585);
    expect(slotId).toBe("610113-S001.A:2026-11-25:0945");
    expect(readSlotId(slotId)).toEqual({
      stationId: "610113-S001",
      lineId: "610113-S001.A",
      day: "2026-11-25",
      startMinute: 585,
    });
  });
  test.each(["610113-S001.A:2026-02-30:0900", "610113-S001.A:2026-11-25:2400", "610113-S001:2026-11-25:0900", ""])(
    "is not %p",
    (text) => {
      expect(readSlotId(text)).toBeNull();
    },
  );
});
