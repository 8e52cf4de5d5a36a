import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { bookSlot } from "../../../bff/src/features/booking";
import { Problem } from "../../../bff/src/platform/http/problem";
import { OpeningHours } from "@yanta/types";
import { bookingWorld, HALL, STREET, type BookingWorld } from "../../support/bookingWorld";

describe("alternative", () => {
  /** One quarter of an hour on one day, at every place. */
  const hours = OpeningHours.parse({
    weekly: {},
    exceptions: [{ date: "2026-11-25", spans: [{ from: "09:00", to: "09:15" }] }],
  });
  const now = new Date("2026-11-24T08:00:00+08:00");
  let world: BookingWorld;
  beforeAll(async () => {
    world = await bookingWorld("alternative", hours);
  }, 120_000);
  afterAll(() => world.close());

  const book = (stationId: string, personId: string) =>
    bookSlot(
      world.desk,
      {
        slotId: `${stationId}.A:2026-11-25:0900`,
        taskCode: "T-A1",
        personId,
        channel: "app",
        contingent: "online",
      },
      now,
    );

  test("whoever finds every time of a place taken is offered another place, by its name and number", async () => {
    let refusal: unknown;
    for (let person = 0; person < 20 && refusal === undefined; person += 1) {
      await book(HALL, `r-${person}`).catch((error: unknown) => {
        refusal = error;
      });
    }
    if (!(refusal instanceof Problem)) throw new Error("nobody was refused");
    expect([refusal.code, refusal.extensions.alternative]).toEqual([
      "slot-full",
      {
        slotId: `${STREET}.A:2026-11-25:0900`,
        startsAt: "2026-11-25T09:00:00+08:00",
        stationId: STREET,
        stationName: `${STREET}便民中心`,
      },
    ]);
  });
});
