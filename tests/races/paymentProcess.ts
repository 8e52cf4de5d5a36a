import { createServer } from "node:http";
import Koa from "koa";
import { payHook, paymentRoutes, startPaymentWork } from "../../bff/src/features/payments";
import type { Actor } from "../../bff/src/platform/actor";
import { sandboxClock } from "../../bff/src/platform/clock";
import { problemAnswers } from "../../bff/src/platform/http/errors";
import { mountEndpoints } from "../../bff/src/platform/http/mount";
import { idempotencyIn } from "../../bff/src/platform/idempotency";
import { createLog } from "../../bff/src/platform/log";
import { connectTo } from "../support/bookingWorld";
import { partsFor, STATION } from "./paymentParts";

/** A BFF that has payments only: real endpoints, the callback address and the background work, until it is killed. */
const [uri = "", sandboxUrl = "", port = "0", payKeyDir = "", cryptoKeyDir = ""] = process.argv.slice(2);
const connection = await connectTo(uri);
const parts = partsFor({ connection, sandboxUrl, payKeyDir, cryptoKeyDir });
const clock = sandboxClock(sandboxUrl);
const log = createLog("silent", "proof");

/** `resident.<filler>.<id>` or `staff.<filler>.<id>`: whoever says so is believed. */
function actorOf(token: string): Actor | null {
  const [kind, , id = ""] = token.split(".");
  if (kind === "resident") return { kind, residentId: id };
  if (kind !== "staff") return null;
  return { kind, staffId: id, role: "supervisor", stationIds: [STATION] };
}

const koa = new Koa();
koa.silent = true;
koa.use(problemAnswers(log));
koa.use(payHook(parts, clock));
const mounting = {
  clock,
  idempotency: idempotencyIn(connection, () => Promise.resolve("proof")),
  authenticate: (token: string) => {
    const actor = actorOf(token);
    return Promise.resolve(actor === null ? null : { actor, sessionId: token, isLocked: false });
  },
};
for (const middleware of mountEndpoints(paymentRoutes(parts), mounting)) koa.use(middleware);
// The clock asks once before anything is due by it.
await new Promise((resolve) => setTimeout(resolve, 250));
createServer((request, response) => void koa.callback()(request, response)).listen(Number(port), "127.0.0.1", () => {
  startPaymentWork(parts, clock);
  process.stdout.write("ready\n");
});
