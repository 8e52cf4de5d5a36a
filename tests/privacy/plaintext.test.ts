import { beforeAll, describe, expect, test } from "@jest/globals";
import { hunt, type PrivacyReport } from "./fullRun";

/** The whole thousand: `pnpm proof:privacy`. */
const PEOPLE = 30;

let report: PrivacyReport;
beforeAll(async () => {
  report = await hunt(PEOPLE);
}, 400_000);

describe("thirty people who sign in, book, call, queue and are told", () => {
  test("have really done so", () => {
    const { did, requests, shown } = report;
    for (const [what, count] of Object.entries(did)) expect([what, count > 0]).toEqual([what, true]);
    expect(did.booked).toBeGreaterThan(PEOPLE / 2);
    expect(did.names).toBe(did.signedIn);
    expect(did.callers).toBeGreaterThan(0);
    expect(shown).toBeGreaterThan(did.callers);
    expect(requests.refused).toBeGreaterThan(PEOPLE);
  });

  test("are searched for in every collection, both logs, the metrics and all answers", () => {
    const { searched, patterns } = report;
    const places = [
      "residents",
      "persons",
      "datakeys",
      "appointments",
      "tickets",
      "ratings",
      "enquiries",
      "notices",
      "idempotency",
      "attempts",
    ];
    expect(Object.keys(searched)).toEqual(expect.arrayContaining(places.map((name) => `store: ${name}`)));
    for (const place of ["server", "worker", "answers", "metrics"]) expect(searched[place]).toBeGreaterThan(200);
    expect(patterns).toBeGreaterThan(PEOPLE * 50);
  });

  test("are found nowhere: no name, no number, no phone, in no form", () => {
    expect(report.finds).toEqual([]);
  });
});
