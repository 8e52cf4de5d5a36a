import net from "node:net";
import type { ServerAddress } from "../cluster/prepareDatabase";
import { codeOf, StoreProblem } from "../storeProblem";
import { Dispatcher } from "./dispatcher";
import { REPLICA_SET, type Connection } from "./handshake";
import type { GatewayLimits } from "./limits";
import { openPools } from "./sql";
import { refreshStatistics } from "./statistics";
import { encodeAnswer, MessageReader, parseMessage } from "./wire";

/** Only this machine: there is no password. */
const LOOPBACK = "127.0.0.1";

/** A gateway that listens. */
export interface Gateway {
  uri: string;
  analyze(): Promise<void>;
  /** Closes every connection; open transactions are rolled back by the engine. */
  stop(): Promise<void>;
}

export interface GatewayOptions {
  server: ServerAddress;
  /** 0 takes any free port. */
  port: number;
  limits: GatewayLimits;
}

/**
 * Speaks MongoDB's wire protocol on a local port and passes commands to PostgreSQL's DocumentDB extension.
 *
 * @throws StoreProblem when the port is taken.
 */
export async function startGateway({ server, port, limits }: GatewayOptions): Promise<Gateway> {
  const pools = openPools(server, limits.openTransactions);
  const dispatcher = new Dispatcher(pools, limits);
  const sockets = new Set<net.Socket>();
  const listener = net.createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    serve(socket, dispatcher);
  });
  const listeningPort = await listen(listener, port);
  const reaper = startReaper(dispatcher, limits);
  return {
    uri: `mongodb://${LOOPBACK}:${listeningPort}/?replicaSet=${REPLICA_SET}`,
    analyze: () => refreshStatistics(pools.commands),
    async stop() {
      clearInterval(reaper);
      listener.close();
      for (const socket of sockets) socket.destroy();
      // Connections that a transaction or a command still holds end with the server, so they are not waited for.
      void pools.end();
    },
  };
}

function listen(listener: net.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once("error", (error) => {
      const isTaken = codeOf(error) === "EADDRINUSE";
      reject(isTaken ? new StoreProblem(`Port ${port} is in use; choose another for the database.`) : error);
    });
    listener.listen(port, LOOPBACK, () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Four looks in the shortest limit, at most one a second. */
function startReaper(dispatcher: Dispatcher, limits: GatewayLimits): NodeJS.Timeout {
  const everyMs = Math.min(1_000, limits.transactionMs / 4, limits.cursorMs / 4);
  return setInterval(() => {
    const now = Date.now();
    dispatcher.retryableWrites.forget([], now);
    // An engine that is gone fails both; its clients learn of it from their own commands.
    void Promise.allSettled([dispatcher.transactions.reap(now), dispatcher.cursors.closeIdle(now)]);
  }, everyMs);
}

let lastConnectionId = 0;

/** Answers one connection's messages in the order in which they came. */
function serve(socket: net.Socket, dispatcher: Dispatcher): void {
  const connection: Connection = { id: ++lastConnectionId, address: `${LOOPBACK}:${socket.localPort}` };
  const reader = new MessageReader();
  let queue = Promise.resolve();
  const answerOne = async (bytes: Buffer): Promise<void> => {
    const message = parseMessage(bytes);
    const answer = await dispatcher.answer(connection, message);
    if (message.wantsAnswer && !socket.destroyed) socket.write(encodeAnswer(message, answer));
  };
  socket.setNoDelay(true);
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    try {
      // A message that is no MongoDB message: nothing that follows on this connection can be read either.
      for (const bytes of reader.read(chunk))
        queue = queue.then(() => answerOne(bytes)).catch(() => void socket.destroy());
    } catch {
      socket.destroy();
    }
  });
}
