import { StaffRole } from "@yanta/types";
import { readConfig } from "../config";
import { randomPassword } from "../features/identity";
import { openStaff } from "../openStaff";
import { explainFailure } from "./runUntilStopped";

/** `tsx bff/src/bin/openStaff.ts <account> <role> <name> [stationId …]`: prints the password, which is kept nowhere. */
async function main([account = "", role = "", name = "", ...stationIds]: readonly string[]): Promise<void> {
  const known = StaffRole.safeParse(role);
  if (!/^[a-z0-9._-]{2,40}$/.test(account) || !known.success || name === "") {
    throw new Error("Usage: openStaff <account> <clerk|supervisor|administrator> <name> [stationId …]");
  }
  const password = randomPassword();
  const staffId = await openStaff(readConfig(), { account, role: known.data, name, stationIds, password });
  process.stdout.write(staffId === null ? `${account} exists; nothing was changed.\n` : `${account}  ${password}\n`);
}

await main(process.argv.slice(2)).catch(explainFailure);
