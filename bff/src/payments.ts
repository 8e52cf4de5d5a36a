import type { Middleware } from "koa";
import type { Config } from "./config";
import type { CatalogueKeeper } from "./features/catalogue";
import type { Identity } from "./features/identity";
import {
  deadRefunds,
  guideFees,
  payHook,
  paymentRoutes,
  startPaymentWork,
  type PaymentParts,
  type PaymentWork,
} from "./features/payments";
import type { Gateways } from "./gateways";
import type { Clock } from "./platform/clock";
import type { DeadLetterSource } from "./platform/deadLetters";
import type { FieldCrypto } from "./platform/crypto";
import type { Mounted } from "./platform/http/endpoints";
import type { Logger } from "./platform/log";
import type { Connection } from "./platform/store";

export interface PaymentWiring {
  config: Pick<Config, "PUBLIC_ORIGIN">;
  connection: Connection;
  catalogue: CatalogueKeeper;
  crypto: FieldCrypto;
  identity: Identity;
  gateways: Pick<Gateways, "pay">;
  log: Logger;
}

/** Until cases raise fees of their own, what is paid are the fixed fees of the guide. */
function partsOf({ config, connection, catalogue, crypto, identity, gateways, log }: PaymentWiring): PaymentParts {
  const publicOrigin = config.PUBLIC_ORIGIN?.replace(/\/+$/, "");
  return {
    connection,
    crypto,
    pay: gateways.pay,
    payables: guideFees(catalogue),
    people: identity,
    log,
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
  };
}

interface OpenedPayments {
  routes: Mounted[];
  /** The address at which WeChat Pay calls back. */
  hook: Middleware;
  deadRefunds: DeadLetterSource;
}

export function openPayments(wiring: PaymentWiring, clock: Clock): OpenedPayments {
  const parts = partsOf(wiring);
  return { routes: paymentRoutes(parts), hook: payHook(parts, clock), deadRefunds: deadRefunds(parts) };
}

export const startPayments = (wiring: PaymentWiring, clock: Clock): PaymentWork =>
  startPaymentWork(partsOf(wiring), clock);
