import { expect, test } from "@jest/globals";
import type { Connection } from "../../platform/store";
import { openLookLog } from "./lookLog";

test("nobody is shown anything while the look cannot be written down, and the fault tells nothing of it", async () => {
  const store = { collection: () => ({ insertMany: () => Promise.reject(new Error("down: 周舟")) }) };
  const crypto = { encrypt: () => Promise.resolve(""), decrypt: () => Promise.resolve("") };
  const log = openLookLog({ connection: store as unknown as Connection, crypto });
  const staff = { kind: "staff" as const, staffId: "s-1", role: "clerk" as const, stationIds: ["H1"] };
  const look = { staff, personId: "p-1", subject: { kind: "ticket" as const, id: "t-1" }, reason: "called" as const };
  const refused = await log.keep([look], new Date(0)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "temporarily-unavailable" });
  expect(String(refused)).not.toContain("周舟");
});
