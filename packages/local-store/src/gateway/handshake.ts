import type { Document } from "bson";
import { MAX_MESSAGE_BYTES } from "./wire";

/** How a caller with a URI tells this gateway from a MongoDB of its own. */
export const GATEWAY_MARK = "yanta-local-store";
export const REPLICA_SET = "rs0";

/** One driver's connection. */
export interface Connection {
  id: number;
  /** The address under which the driver reached the gateway, and finds it again. */
  address: string;
}

/** Says "a replica set of one": drivers use sessions, transactions and retryable writes with nothing less. */
const hello = ({ id, address }: Connection): Document => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  secondary: false,
  setName: REPLICA_SET,
  setVersion: 1,
  hosts: [address],
  primary: address,
  me: address,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: MAX_MESSAGE_BYTES,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: id,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
  ok: 1,
});

const ok = (): Document => ({ ok: 1 });

const buildInfo = (): Document => ({
  version: "7.0.0",
  versionArray: [7, 0, 0, 0],
  gitVersion: GATEWAY_MARK,
  modules: [],
  ok: 1,
});

/** Commands that need no engine. */
export const handshakeCommands = new Map<string, (connection: Connection) => Document>([
  ["hello", hello],
  ["isMaster", hello],
  ["ismaster", hello],
  ["buildInfo", buildInfo],
  ["buildinfo", buildInfo],
  ["ping", ok],
  ["getParameter", ok],
  ["killSessions", ok],
  ["refreshSessions", ok],
  ["connectionStatus", () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 })],
]);
