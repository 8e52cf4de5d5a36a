import { readFileSync } from "node:fs";
import { codeOf } from "../storeProblem";

/** A process named so that a later process with the same number is not taken for it. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks between boot and the start of the process; `null` where the system does not say (not Linux). */
  startTicks: string | null;
}

export const identityOf = (pid: number): ProcessIdentity => ({ pid, startTicks: startTicksOf(pid) });

/** Whether the very process that was named still runs. A zombie counts as ended. */
export function isRunning(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if (codeOf(error) !== "EPERM") return false;
  }
  return identity.startTicks === null || startTicksOf(identity.pid) === identity.startTicks;
}

/** @see proc(5): field 3 of /proc/PID/stat is the state, field 22 the start time; field 2 may contain spaces. */
function startTicksOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fieldsFromState = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fieldsFromState[0] === "Z" ? null : (fieldsFromState[19] ?? null);
  } catch {
    return null;
  }
}
