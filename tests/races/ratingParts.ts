import { setTimeout as sleep } from "node:timers/promises";
import { statutoryCalendar } from "@yanta/domain/calendar";
import type { Connection } from "mongoose";
import { openFieldCrypto } from "../../bff/src/fieldCrypto";
import type { RatingParts } from "../../bff/src/features/ratings";
import { createLog } from "../../bff/src/platform/log";

export const STATION = "610113-D001";
const TASK = "T-A1";
/** The platform takes its time over a comment: a kill falls between the write and the answer more often than not. */
const CHECK_MS = 15;

/** Ratings as the BFF has them, before visits `v-<number>` of residents `r-<number>`, all of them just finished. */
export function partsFor({ connection, cryptoKeyDir }: { connection: Connection; cryptoKeyDir: string }): RatingParts {
  const nothing = { itemByCode: new Map(), stationById: new Map(), servicesByItem: new Map() };
  const visitOf = (ticketId: string) =>
    Promise.resolve({
      ticketId,
      number: `A${ticketId.slice(2)}`,
      stationId: STATION,
      taskCode: TASK,
      residentId: `r-${ticketId.slice(2)}`,
      finishedAt: new Date(),
    });
  return {
    connection,
    crypto: openFieldCrypto({ cryptoKeyDir }, connection),
    catalogue: { current: () => ({ catalogue: nothing }) },
    calendar: statutoryCalendar,
    visits: {
      visitOf,
      finishedVisitsOf: () => Promise.resolve([]),
      lastFinishedAt: () => Promise.resolve(null),
      counterName: () => undefined,
    },
    cases: { endedCasesOf: () => Promise.resolve([]), ownCaseEnd: () => Promise.reject(new Error("no cases here")) },
    people: {
      personIdsOf: (residentId) => Promise.resolve([residentId]),
      contactOf: (residentId) => Promise.resolve({ openId: residentId }),
      staffName: (staffId) => Promise.resolve(staffId),
    },
    looks: { keep: () => Promise.resolve() },
    checkText: async () => {
      await sleep(CHECK_MS);
      return "pass";
    },
    codeKey: "proof",
    log: createLog("silent", "proof"),
  };
}
