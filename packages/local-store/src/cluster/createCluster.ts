import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { runProgram } from "../runProgram";
import type { ServerAccount } from "./account";
import type { ServerPrograms } from "./programs";
import { giveTo } from "./place";

/**
 * Makes the cluster's files unless they are there. They are made beside their place and moved in one step, so a
 * start that was interrupted leaves no half-made cluster behind.
 *
 * @returns whether the cluster is new.
 */
export async function createCluster(
  cluster: string,
  programs: ServerPrograms,
  account: ServerAccount,
): Promise<boolean> {
  if (existsSync(path.join(cluster, "PG_VERSION"))) return false;
  const beside = `${cluster}.making`;
  for (const leftover of [cluster, beside]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  giveTo(beside, account);
  const options = ["--username=documentdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  await runProgram(programs.initdb, [`--pgdata=${beside}`, ...options], { env: programs.env, cwd: beside, ...account });
  renameSync(beside, cluster);
  return true;
}
