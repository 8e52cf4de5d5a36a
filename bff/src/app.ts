import { statutoryCalendar } from "@yanta/domain/calendar";
import Koa from "koa";
import { openCases } from "./cases";
import type { Config } from "./config";
import { openEnquiries } from "./enquiries";
import type { BookedVisit } from "./features/booking";
import { keepCatalogue, type CatalogueKeeper } from "./features/catalogue";
import { districtRoutes, readDistrictData } from "./features/district";
import { createIdentity } from "./features/identity";
import { itemRoutes, openLexicon } from "./features/items";
import { noticeRoutes } from "./features/notices";
import { operatorRoutes } from "./features/operations";
import { reportRoutes } from "./features/reports";
import { stationRoutes } from "./features/stations";
import { offerFor } from "./features/wallet";
import { openFieldCrypto } from "./fieldCrypto";
import { openGateways } from "./gateways";
import { hallRoutes, openHall } from "./hall";
import { openOversight } from "./oversight";
import { openPayments } from "./payments";
import type { Clock } from "./platform/clock";
import { compressLargeAnswers } from "./platform/http/compression";
import { problemAnswers } from "./platform/http/errors";
import { mountEndpoints } from "./platform/http/mount";
import { limitRates } from "./platform/http/rateLimits";
import { refuseLongUrls, requestFrame } from "./platform/http/requests";
import { serveApp } from "./platform/http/staticFiles";
import { idempotencyIn } from "./platform/idempotency";
import type { Logger } from "./platform/log";
import type { Metrics } from "./platform/metrics";
import type { Store } from "./platform/store";
import { openRatings } from "./ratings";
import { openWallet } from "./wallet";

export interface AppParts {
  config: Config;
  store: Store;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

export interface App {
  callback: ReturnType<Koa["callback"]>;
  catalogue: CatalogueKeeper;
  /** Every endpoint that is mounted, for the tests that walk them. */
  endpoints: ReturnType<typeof composeEndpoints>;
  /** Ends the open screens, which would keep the server from draining. */
  endStreams(): void;
  /** Closes what the app opened itself: its ways to the outside systems. */
  close(): Promise<void>;
}

/** Composes the BFF. Opens no port: `startServer` does. */
export function createApp(parts: AppParts): App {
  const { config, store, clock, log, metrics } = parts;
  const { connection } = store;
  const catalogue = keepCatalogue({ connection, districtCode: config.DISTRICT_CODE, log, metrics });
  const gateways = openGateways(config, { connection, metrics });
  const crypto = openFieldCrypto(config, connection);
  const identity = createIdentity({
    connection,
    crypto,
    ...gateways,
    log,
    ...(config.PUBLIC_ORIGIN === undefined ? {} : { publicOrigin: config.PUBLIC_ORIGIN.replace(/\/+$/, "") }),
  });
  const notices = noticeRoutes({ connection, personIdsOf: identity.personIdsOf });
  const { desk, queue } = openHall({ connection, catalogue, crypto, identity });
  const grantOffers = { offerFor: (visit: BookedVisit, now: Date) => offerFor({ connection, catalogue }, visit, now) };
  const hall = hallRoutes({ desk: { ...desk, grantOffers }, queue }, clock, log);
  const wallet = openWallet({ config, connection, catalogue, crypto, identity, gateways, desk, log });
  const payments = openPayments({ config, connection, catalogue, crypto, identity, gateways, log }, clock);
  const shared = { connection, catalogue, crypto, identity, gateways, log };
  const features = [
    ...identity.routes,
    ...notices,
    ...hall.routes,
    ...wallet,
    ...payments.routes,
    ...openCases(shared),
    ...openRatings(shared),
    ...openEnquiries(shared),
    ...openOversight({ ...shared, ...payments }),
  ];
  const mounted = [...composeEndpoints(parts, catalogue), ...features];
  const endpoints = mounted.map(({ endpoint }) => endpoint);

  const koa = new Koa({ proxy: config.TRUST_PROXY > 0, maxIpsCount: config.TRUST_PROXY });
  koa.silent = true;
  const limits = { readsPerMinute: config.RATE_LIMIT_PER_MINUTE, writesPerMinute: config.RATE_LIMIT_WRITES_PER_MINUTE };
  // Order matters: the frame measures all; compression sees problems too; refusals come before any work.
  koa.use(requestFrame(log, metrics));
  koa.use(compressLargeAnswers);
  koa.use(problemAnswers(log));
  koa.use(refuseLongUrls);
  koa.use(operatorRoutes({ store, catalogue, clock, metrics, endpoints }));
  if (config.H5_DIR !== undefined) koa.use(serveApp(config.H5_DIR));
  koa.use(payments.hook);
  koa.use(limitRates(limits, connection));
  koa.use(hall.stream);
  // Derived from the server's own key material: what a caller has said can be guessed, so a bare hash would give it away.
  const inputKey = () => crypto.blindIndex({ collection: "idempotency", field: "inputHash" }, "signing-key");
  const mounting = { clock, idempotency: idempotencyIn(connection, inputKey), authenticate: identity.authenticate };
  for (const middleware of mountEndpoints(mounted, mounting)) koa.use(middleware);
  return { callback: koa.callback(), catalogue, endpoints: mounted, endStreams: hall.stop, close: gateways.close };
}

function composeEndpoints({ store, log }: AppParts, catalogue: CatalogueKeeper) {
  const calendar = statutoryCalendar;
  const lexicon = openLexicon();
  const district = readDistrictData();
  log.debug({ communities: district.communities.length }, "district read");
  return [
    ...stationRoutes(catalogue, { calendar, boundary: district.boundary, lexicon }),
    ...itemRoutes(catalogue, lexicon),
    ...reportRoutes(catalogue, store.connection),
    ...districtRoutes(catalogue, district, calendar),
  ];
}
