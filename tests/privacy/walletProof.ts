import { parseArgs } from "node:util";
import { testStore } from "@yanta/local-store/testing";
import { huntWallets } from "./walletHunt";

const SHOWN = 20;
const { values } = parseArgs({ options: { residents: { type: "string", default: "1000" } } });

/** The full hunt for what stands on licences; the number of residents can be changed on the command line. */
async function main(): Promise<void> {
  process.env["TEST_STORE_URI"] = (await testStore()).uri;
  const { finds, ...report } = await huntWallets(Number(values.residents));
  console.log(JSON.stringify({ ...report, found: finds.length, finds: finds.slice(0, SHOWN) }, null, 2));
  if (finds.length > 0) process.exitCode = 1;
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
