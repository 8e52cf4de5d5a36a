import { execFileSync } from "node:child_process";

/** The user that PostgreSQL runs as; `null` means whoever starts it. */
export type ServerAccount = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root, so root's server runs as `nobody`. */
export function serverAccount(isRoot: boolean = runsAsRoot()): ServerAccount {
  return isRoot ? { uid: numberOf("-u"), gid: numberOf("-g") } : null;
}

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

function numberOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}
