import { expect, test } from "@jest/globals";
import { proveBooking } from "./bookingProof";

const bookings = Number(process.env["BOOKINGS"] ?? 400);
const seeds = Number(process.env["SEEDS"] ?? 1);

test.each(Array.from({ length: seeds }, (_, index) => index + 1))(
  "residents and clerks at once, one of two processes killed and restarted: nothing oversold, lost or orphaned (seed %i)",
  async (seed) => {
    const { violations, live } = await proveBooking({ seed, bookings, kills: 2 });
    expect(violations).toEqual([]);
    expect(live).toBeGreaterThan(0);
  },
  300_000,
);
