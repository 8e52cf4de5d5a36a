import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreProblem } from "../storeProblem";

/** A server that lost its parent stops by itself; a busy one needs a few seconds for it. */
const LEFTOVER_STOPS_WITHIN_MS = 15_000;

/**
 * Clears the way for a start after a crash. The caller holds the data folder's lock, so a server that still runs on
 * this cluster has lost its owner: it is asked to stop and waited for. A `postmaster.pid` that names a process which
 * is not a server of this cluster (its number was given away since) is removed.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, "postmaster.pid");
  const deadline = Date.now() + LEFTOVER_STOPS_WITHIN_MS;
  let isAsked = false;
  while (existsSync(pidFile)) {
    const pid = postmasterPid(cluster);
    if (pid === null || !servesCluster(pid, cluster)) {
      rmSync(pidFile, { force: true });
      return;
    }
    // SIGINT is PostgreSQL's "fast shutdown": it ends connections and closes the files properly.
    if (!isAsked) process.kill(pid, "SIGINT");
    isAsked = true;
    if (Date.now() > deadline) {
      throw new StoreProblem(
        `A database server (process ${pid}) still runs on ${cluster} and does not stop; end it first.`,
      );
    }
    await pause(50);
  }
}

/** The process id in the first line of `postmaster.pid`, or `null` without one. */
export function postmasterPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path.join(cluster, "postmaster.pid"), "utf8"), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** Whether a process is a PostgreSQL server on this cluster, by the command line it was started with. */
function servesCluster(pid: number, cluster: string): boolean {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return args.includes(cluster) && args.some((arg) => arg.endsWith("postgres"));
  } catch {
    return false;
  }
}
