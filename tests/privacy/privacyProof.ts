import { parseArgs } from "node:util";
import { testStore } from "@yanta/local-store/testing";
import { hunt } from "./fullRun";

const SHOWN = 20;
const { values } = parseArgs({ options: { people: { type: "string", default: "1000" } } });

/** The full hunt for personal data; the number of people can be changed on the command line. */
async function main(): Promise<void> {
  process.env["TEST_STORE_URI"] = (await testStore()).uri;
  const { finds, ...report } = await hunt(Number(values.people));
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
