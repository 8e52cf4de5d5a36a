import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { freshDatabase, type TestDatabase } from "@yanta/local-store/testing";
import mongoose, { type Connection } from "mongoose";
import { slotDays } from "../../../bff/src/features/booking/model";
import type { Cells } from "../../../bff/src/features/booking/rules/places";
import { takenToken } from "../../../bff/src/features/booking/rules/tokens";
import { placeTaker, type PlaceTaker } from "../../../bff/src/features/booking/store/placeTaker";
import type { Taking } from "../../../bff/src/features/booking/store/placeUpdate";
import { freshSlotDay } from "../../../bff/src/features/booking/store/slotDayStore";

describe("places together", () => {
  const slotDayId = "H1.A:2026-11-25";
  const cells: Cells = {
    m540: { online: 3, phone: 0, walkIn: 0 },
    m555: { online: 2, phone: 0, walkIn: 0 },
    m570: { online: 9, phone: 0, walkIn: 0, only: ["T1"] },
    m585: { online: 9, phone: 0, walkIn: 0, closed: true },
  };

  let database: TestDatabase;
  let connection: Connection;
  let places: PlaceTaker;
  beforeAll(async () => {
    database = await freshDatabase("place_taker");
    connection = await mongoose.createConnection(database.uri, { dbName: database.name }).asPromise();
  });
  beforeEach(async () => {
    await slotDays(connection).deleteMany({});
    const capacity = { online: 3, phone: 0, walkIn: 0 };
    const day = { slotDayId, stationId: "H1", lineId: "H1.A", day: "2026-11-25", cellMinutes: 15, capacity, cells };
    await slotDays(connection).insertOne(freshSlotDay(day));
    places = placeTaker(connection);
  });
  afterAll(async () => {
    await connection.close();
    await database.drop();
  });

  const appointment = (index: number) => `019ab000-0000-7000-8000-${String(index).padStart(12, "0")}`;
  function wish(index: number, startMinute: number, { cellCount = 1, taskCode = "T1" } = {}): Taking {
    const draws = Array.from({ length: cellCount }, () => "online" as const);
    const taken = takenToken({ startMinute, draws, rev: 1, appointmentId: appointment(index) });
    return { slotDayId, cellMinutes: 15, request: { startMinute, taskCode }, draws, put: { taken } };
  }
  const takeTogether = (wishes: readonly Taking[]) => Promise.all(wishes.map((one) => places.take(one)));
  const stored = async () => {
    const day = await slotDays(connection).findOne({ _id: slotDayId });
    if (day === null) throw new Error("the day is gone");
    return { online: Object.values(day.cells).map(({ online }) => online), taken: day.taken };
  };

  describe("wishes for one day that arrive together", () => {
    test("are all granted when there is room for all", async () => {
      const wishes = [wish(1, 540), wish(2, 540), wish(3, 555), wish(4, 570), wish(5, 540)];
      expect(await takeTogether(wishes)).toEqual([true, true, true, true, true]);
      const { online, taken } = await stored();
      expect(online).toEqual([0, 1, 8, 9]);
      expect(taken).toHaveLength(5);
    });

    test("are granted up to the last place when there are too many, and never beyond", async () => {
      const granted = await takeTogether(Array.from({ length: 12 }, (_, index) => wish(index, 540)));
      expect(granted.filter(Boolean)).toHaveLength(3);
      const { online, taken } = await stored();
      expect(online[0]).toBe(0);
      expect(taken).toHaveLength(3);
    });

    test("do not spoil each other: what is closed, kept for another item or missing is refused alone", async () => {
      const wishes = [wish(1, 540), wish(2, 585), wish(3, 570, { taskCode: "T2" }), wish(4, 570), wish(5, 900)];
      expect(await takeTogether([wish(0, 555), ...wishes])).toEqual([true, true, false, false, true, false]);
      expect((await stored()).online).toEqual([2, 1, 8, 9]);
    });

    test("that need several cells get all of them or none", async () => {
      const long = Array.from({ length: 4 }, (_, index) => wish(index, 540, { cellCount: 2 }));
      expect((await takeTogether(long)).filter(Boolean)).toHaveLength(2);
      expect((await stored()).online).toEqual([1, 0, 9, 9]);
    });

    test("that are the same wish sent twice take one place", async () => {
      const granted = await takeTogether([wish(9, 555), wish(1, 540), wish(1, 540), wish(1, 540)]);
      expect(granted.slice(1).filter(Boolean)).toHaveLength(1);
      expect((await stored()).online).toEqual([2, 1, 9, 9]);
    });
  });
});
