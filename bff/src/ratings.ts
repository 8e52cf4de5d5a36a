import { shanghaiDay, statutoryCalendar } from "@yanta/domain/calendar";
import { caseParts } from "./cases";
import { endedCasesOf, ownCaseEnd } from "./features/cases";
import type { CatalogueKeeper } from "./features/catalogue";
import type { Identity } from "./features/identity";
import { countersAt } from "./features/lines";
import { openLookLog } from "./features/looks";
import { finishedVisits, hallVisit, lastFinishedVisit } from "./features/queue";
import { ratingRoutes, type CasePort, type VisitPort } from "./features/ratings";
import type { Gateways } from "./gateways";
import { checkText } from "./gateways/wechat";
import type { FieldCrypto } from "./platform/crypto";
import type { Mounted } from "./platform/http/endpoints";
import type { Logger } from "./platform/log";
import type { Connection } from "./platform/store";

export interface RatingWiring {
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
  gateways: Pick<Gateways, "wechat">;
  log: Logger;
}

/** The endpoints of 好差评: what was done in halls and what became of cases is rated. */
export function openRatings(wiring: RatingWiring): Mounted[] {
  const { connection, catalogue, crypto, identity, gateways, log } = wiring;
  return ratingRoutes({
    connection,
    crypto,
    catalogue,
    calendar: statutoryCalendar,
    visits: visitsIn(wiring),
    cases: casesIn(wiring),
    people: identity,
    looks: openLookLog({ connection, crypto }),
    checkText: (asked) => checkText(gateways.wechat.authorised, asked),
    // Derived from the server's own key material, so that no further secret has to be kept.
    codeKey: crypto.blindIndex({ collection: "ratings", field: "code" }, "signing-key"),
    log,
  });
}

const visitsIn = ({ connection, catalogue }: RatingWiring): VisitPort => ({
  visitOf: (ticketId) => hallVisit(connection, ticketId),
  finishedVisitsOf: (personIds, since) => finishedVisits(connection, personIds, since),
  lastFinishedAt: (counterId, now) =>
    lastFinishedVisit(connection, { stationId: stationIdOf(counterId), counterId, day: shanghaiDay(now) }),
  counterName: (counterId) => {
    const station = catalogue.current().catalogue.stationById.get(stationIdOf(counterId));
    const counters = station === undefined ? [] : countersAt(station);
    return counters.find((one) => one.counterId === counterId)?.name;
  },
});

/** Counter ids begin with their station's id. */
const stationIdOf = (counterId: string): string => counterId.slice(0, counterId.lastIndexOf("."));

function casesIn(wiring: RatingWiring): CasePort {
  const parts = caseParts(wiring);
  return {
    endedCasesOf: (residentId, since, now) => endedCasesOf(parts, residentId, since, now),
    ownCaseEnd: (own, now) => ownCaseEnd(parts, own, now),
  };
}
