import { createServer } from "node:http";
import Koa from "koa";
import { walletRoutes } from "../../bff/src/features/wallet";
import { problemAnswers } from "../../bff/src/platform/http/errors";
import { mountEndpoints } from "../../bff/src/platform/http/mount";
import { requestFrame } from "../../bff/src/platform/http/requests";
import { idempotencyIn } from "../../bff/src/platform/idempotency";
import { createLog } from "../../bff/src/platform/log";
import { createMetrics } from "../../bff/src/platform/metrics";
import { clerk, walletProcess } from "../support/walletWorld";

/**
 * One BFF process with the wallet's endpoints, and beside them a bare read of one document by its id. Its clock stands
 * still, so that codes and grants that were made beforehand hold. Every token is the clerk's: sign-in is measured elsewhere.
 */
const [uri = "", keyFolder = "", now = ""] = process.argv.slice(2);
const { parts, connection } = await walletProcess({ uri, keyFolder, sandboxPort: 1 });
const koa = new Koa();
koa.silent = true;
koa.use(requestFrame(createLog("fatal", "bench"), createMetrics()));
koa.use(problemAnswers(createLog("fatal", "bench")));
koa.use(async (context, next) => {
  if (!context.path.startsWith("/bare/")) return next();
  const _id = context.path.slice("/bare/".length);
  const found = await connection.collection<{ _id: string; typeCode: string }>("licences").findOne({ _id });
  context.body = { licenceId: found?._id, typeCode: found?.typeCode };
});
const authenticate = (token: string) => Promise.resolve({ actor: clerk(), sessionId: token, isLocked: false });
const mounting = {
  clock: { now: () => new Date(now), stop: () => undefined },
  idempotency: idempotencyIn(connection, () => Promise.resolve("of the bench")),
  authenticate,
};
for (const middleware of mountEndpoints(walletRoutes(parts), mounting)) koa.use(middleware);

const server = createServer((request, response) => void koa.callback()(request, response));
// Between two rounds nobody asks: a connection that ends then would count as a failure.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}\n`);
});
process.once("SIGTERM", () => process.exit(0));
