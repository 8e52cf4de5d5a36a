import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OpeningHours } from "@yanta/types";
import {
  appointmentById,
  bookingRulesAt,
  bookSlot,
  listSlots,
  lineDay,
  previewHours,
  putHours,
  setLineOpen,
} from "../../../bff/src/features/booking";
import { Problem } from "../../../bff/src/platform/http/problem";
import { bookingWorld, everyDay, HALL, STREET, type BookingWorld } from "../../support/bookingWorld";

describe("changed hours", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await bookingWorld("changed_hours");
  }, 120_000);
  afterAll(() => world.close());

  const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
  const now = at("2026-11-24 08:00");
  const lead = { kind: "staff" as const, staffId: "s-2", role: "supervisor" as const, stationIds: [HALL, STREET] };
  const slot = (line: string, day: string, time: string) => `${line}:${day}:${time.replace(":", "")}`;
  const book = (personId: string, slotId: string, taskCode = "T-A1") =>
    bookSlot(world.desk, { slotId, taskCode, personId, channel: "app", contingent: "online" }, now);
  const refusal = async (act: Promise<unknown>): Promise<string> => {
    const outcome = await act.then(
      () => "done",
      (error: unknown) => error,
    );
    return outcome instanceof Problem ? outcome.code : String(outcome);
  };

  describe("a supervisor who changes the hours", () => {
    test("sees every booking that new hours hit; a booking in between makes the preview outdated; those hit are moved and told", async () => {
      const early = await book("r-early", slot(`${HALL}.B`, "2026-11-28", "09:00"), "T-B1");
      const kept = await book("r-kept", slot(`${HALL}.B`, "2026-11-28", "14:00"), "T-B1");
      const afternoons = [{ from: "12:00", to: "16:30" }];
      const hours = OpeningHours.parse({ ...everyDay, exceptions: [{ date: "2026-11-28", spans: afternoons }] });
      const first = await previewHours(world.desk, lead, { stationId: HALL, hours }, now);
      expect(first.hit.map(({ appointmentId }) => appointmentId)).toEqual([early._id]);
      await book("r-between", slot(`${HALL}.B`, "2026-11-28", "10:00"), "T-B1");
      expect(
        await refusal(putHours(world.desk, { stationId: HALL, previewId: first.previewId, savedBy: "s-2" }, now)),
      ).toBe("preview-outdated");

      const second = await previewHours(world.desk, lead, { stationId: HALL, hours }, now);
      expect(await putHours(world.desk, { stationId: HALL, previewId: second.previewId, savedBy: "s-2" }, now)).toEqual(
        {
          moved: 2,
          told: 2,
        },
      );
      const moved = await appointmentById(world.desk, early._id);
      expect([moved.state, moved.startsAt]).toEqual(["confirmed", at("2026-11-28 12:00")]);
      expect(moved.outbox.filter(({ kind }) => kind === "moved")).toHaveLength(1);
      expect((await appointmentById(world.desk, kept._id)).state).toBe("confirmed");
      // Whoever changes them next begins with what was saved.
      expect((await bookingRulesAt(world.desk, HALL)).hours).toEqual(hours);
      expect(await refusal(book("r-shut", slot(`${HALL}.B`, "2026-11-28", "09:00"), "T-B1"))).toBe("slot-not-found");
      const { items } = await listSlots(
        world.desk,
        { stationId: HALL, taskCode: "T-B1", from: "2026-11-28", to: "2026-11-28" },
        now,
      );
      expect(items[0]?.startsAt).toBe("2026-11-28T12:00:00+08:00");
    });

    test("sees bookings of an item with hours of its own as well when the hall closes over them", async () => {
      const own = await book("r-own", slot(`${HALL}.B`, "2026-11-27", "09:00"), "T-B4");
      const hours = OpeningHours.parse({ ...everyDay, exceptions: [{ date: "2026-11-27", spans: [] }] });
      const { hit } = await previewHours(world.desk, lead, { stationId: HALL, hours }, now);
      expect(hit.map(({ appointmentId }) => appointmentId)).toContain(own._id);
    });

    test("cancels and tells whoever has booked on a day that closes altogether, and moves nobody to another day", async () => {
      const booked = await book("r-closed", slot(`${STREET}.A`, "2026-11-26", "09:00"));
      const hours = OpeningHours.parse({ ...everyDay, exceptions: [{ date: "2026-11-26", closed: true }] });
      const { previewId, hit } = await previewHours(world.desk, lead, { stationId: STREET, hours }, now);
      expect(await putHours(world.desk, { stationId: STREET, previewId, savedBy: "s-2" }, now)).toEqual({
        moved: 0,
        told: hit.length,
      });
      const cancelled = await appointmentById(world.desk, booked._id);
      expect([cancelled.state, cancelled.outbox.at(-1)?.kind]).toEqual(["cancelled", "cancelled"]);
    });
  });

  describe("a supervisor who closes times of a line", () => {
    const lineId = `${HALL}.A`;
    const day = "2026-12-01";
    const openAt = async () =>
      (await lineDay(world.desk, { lineId, day }, now)).cells
        .filter(({ open }) => open)
        .map(({ startsAt }) => startsAt);

    test("stops every errand of it there at once, keeps what is booked, and lets it go on again", async () => {
      const kept = await book("r-line", slot(lineId, day, "09:15"));
      const morning = [{ from: "09:00", to: "10:00" }];
      const closed = await setLineOpen(world.desk, { lineId, day, spans: morning, open: false }, now);
      expect(closed.cells.filter(({ open }) => !open).map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
        "09:00",
        "09:15",
        "09:30",
        "09:45",
      ]);
      expect(closed.cells[1]).toMatchObject({ open: false, taken: 1 });
      expect(await refusal(book("r-one-cell", slot(lineId, day, "09:30")))).toBe("slot-closed");
      // An errand of two cells that would begin before and run into it.
      expect(await refusal(book("r-two-cells", slot(lineId, day, "09:45"), "T-A2"))).toBe("slot-closed");
      expect((await appointmentById(world.desk, kept._id)).state).toBe("confirmed");
      expect((await book("r-after", slot(lineId, day, "10:00"))).state).toBe("confirmed");

      await setLineOpen(world.desk, { lineId, day, spans: morning, open: true }, now);
      expect(await openAt()).toHaveLength(closed.cells.length);
      expect((await book("r-one-cell", slot(lineId, day, "09:30"))).state).toBe("confirmed");
    });

    test("can close several spans of a day on which nobody has booked yet, and sees the days that can be booked", async () => {
      const [free, later] = ["2026-12-02", "2026-12-03"];
      const spans = [
        { from: "09:00", to: "09:30" },
        { from: "16:00", to: "24:00" },
      ];
      const shut = await setLineOpen(world.desk, { lineId, day: free, spans, open: false }, now);
      expect(shut.cells.filter(({ open }) => !open)).toHaveLength(4);
      expect(shut.days.slice(0, 2)).toEqual(["2026-11-24", "2026-11-25"]);
      expect((await lineDay(world.desk, { lineId, day: later }, now)).cells.every(({ open }) => open)).toBe(true);
      const [next] = (await lineDay(world.desk, { lineId }, at("2026-11-24 10:01"))).cells;
      expect(next?.startsAt).toBe("2026-11-24T10:15:00+08:00");
    });

    test.each([
      {
        says: "a line that the hall has not",
        line: `${HALL}.Z`,
        spans: [{ from: "09:00", to: "10:00" }],
        code: "line-not-found",
      },
      {
        says: "a place that does not exist",
        line: "610113-X999.A",
        spans: [{ from: "09:00", to: "10:00" }],
        code: "line-not-found",
      },
      {
        says: "hours in which nothing begins",
        line: lineId,
        spans: [{ from: "20:00", to: "21:00" }],
        code: "slot-not-found",
      },
    ])("is refused for $says: $code", async ({ line, spans, code }) => {
      expect(await refusal(setLineOpen(world.desk, { lineId: line, day, spans, open: false }, now))).toBe(code);
    });
  });
});
