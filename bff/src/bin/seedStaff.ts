import { readConfig } from "../config";
import { seedSandboxStaff } from "../seedSandboxStaff";
import { explainFailure } from "./runUntilStopped";

const seeded = await seedSandboxStaff(readConfig()).catch(explainFailure);
if (seeded !== undefined) {
  const rows = seeded.examples.map(
    ({ account, role, password }) => `  ${role.padEnd(14)} ${account.padEnd(20)} ${password}`,
  );
  process.stdout.write(`${rows.join("\n")}\n  all accounts: ${seeded.file}\n`);
}
