import { createServer } from "node:http";
import Koa from "koa";
import { bookingRoutes } from "../../bff/src/features/booking";
import { systemClock } from "../../bff/src/platform/clock";
import { problemAnswers } from "../../bff/src/platform/http/errors";
import { mountEndpoints } from "../../bff/src/platform/http/mount";
import { requestFrame } from "../../bff/src/platform/http/requests";
import { idempotencyIn } from "../../bff/src/platform/idempotency";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";
import { connectTo, deskOn } from "../support/bookingWorld";

/** One BFF process with the booking endpoints alone. A token is the resident's id: sign-in is measured elsewhere. */
const [uri = ""] = process.argv.slice(2);
const connection = await connectTo(uri);
const log = createLog("fatal", "bench");
const koa = new Koa();
koa.silent = true;
koa.use(requestFrame(log, createMetrics()));
koa.use(problemAnswers(log));
const authenticate = (token: string) =>
  Promise.resolve({ actor: { kind: "resident" as const, residentId: token }, sessionId: token, isLocked: false });
const mounting = {
  clock: systemClock,
  idempotency: idempotencyIn(connection, () => Promise.resolve("of the bench")),
  authenticate,
};
for (const middleware of mountEndpoints(bookingRoutes(deskOn(connection)), mounting)) koa.use(middleware);

const server = createServer((request, response) => void koa.callback()(request, response));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
process.once("SIGTERM", () => process.exit(0));
