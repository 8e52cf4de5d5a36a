import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { ServerAccount } from "./account";
import { postmasterPid } from "./leftover";
import { SOCKET_PORT } from "./place";
import type { ServerPrograms } from "./programs";
import { serverSettings } from "./settings";

/**
 * Runs the server until it ends or standard input closes. The pipe's other end is held by the keeper alone, so even a
 * keeper that is killed takes the server with it. A background job's own input would be /dev/null, hence descriptor 3.
 */
const SUPERVISED = [
  "exec 3<&0",
  '"$@" </dev/null 3<&- & server=$!',
  "{ read -r _ <&3; kill -INT $server; } 2>/dev/null & watcher=$!",
  "wait $server; code=$?",
  "kill $watcher 2>/dev/null",
  "exit $code",
].join("\n");

/** What a server is started on. */
export interface ServerOptions {
  cluster: string;
  socketDir: string;
  /** File that receives what the server has to say; it is appended to. */
  logFile: string;
  programs: ServerPrograms;
  account: ServerAccount;
}

/** A PostgreSQL server that has been started and may not answer yet. */
export interface PostgresServer {
  /** Ends all connections, closes the files properly and waits for the end. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** The server's main process, known once it answers. */
  pid(): number | null;
}

export function startServer({ cluster, socketDir, logFile, programs, account }: ServerOptions): PostgresServer {
  const log = openSync(logFile, "a");
  const command = [programs.postgres, "-D", cluster, ...serverSettings(socketDir, SOCKET_PORT)];
  const supervisor = spawn("/bin/sh", ["-c", SUPERVISED, "sh", ...command], {
    ...account,
    cwd: cluster,
    env: programs.env,
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    supervisor.once("exit", () => resolve());
    supervisor.once("error", () => resolve());
  });
  return {
    ended,
    pid: () => postmasterPid(cluster),
    stop: () => {
      supervisor.stdin?.on("error", () => undefined);
      supervisor.stdin?.end();
      return ended;
    },
  };
}
