import { createServer } from "node:http";
import Koa from "koa";
import { ratingRoutes } from "../../bff/src/features/ratings";
import { systemClock } from "../../bff/src/platform/clock";
import { problemAnswers } from "../../bff/src/platform/http/errors";
import { mountEndpoints } from "../../bff/src/platform/http/mount";
import { idempotencyIn } from "../../bff/src/platform/idempotency";
import { createLog } from "../../bff/src/platform/log";
import { connectTo } from "../support/bookingWorld";
import { partsFor } from "./ratingParts";

/** A BFF that has ratings only, with its real endpoints, until it is killed. `resident.<filler>.<id>`: whoever says so is believed. */
const [uri = "", port = "0", cryptoKeyDir = ""] = process.argv.slice(2);
const connection = await connectTo(uri);
const mounting = {
  clock: systemClock,
  idempotency: idempotencyIn(connection, () => Promise.resolve("proof")),
  authenticate: (token: string) => {
    const [, , residentId = ""] = token.split(".");
    return Promise.resolve({
      actor: { kind: "resident" as const, residentId },
      sessionId: token,
      isLocked: false,
    });
  },
};
const koa = new Koa();
koa.silent = true;
koa.use(problemAnswers(createLog("silent", "proof")));
for (const middleware of mountEndpoints(ratingRoutes(partsFor({ connection, cryptoKeyDir })), mounting)) {
  koa.use(middleware);
}
createServer((request, response) => void koa.callback()(request, response)).listen(Number(port), "127.0.0.1", () => {
  process.stdout.write("ready\n");
});
