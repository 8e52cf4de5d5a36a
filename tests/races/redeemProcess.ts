import { asStaff } from "../../bff/src/platform/actor";
import { scanCode } from "../../bff/src/features/wallet/service/scan";
import { clerk, ID_CARD_ERRAND, STATION, walletProcess } from "../support/walletWorld";

/** One of several processes that scan the same code: begins when told to, prints how often it succeeded, and ends. */
const [uri = "", sandboxPort = "0", keyFolder = "", scans = "100"] = process.argv.slice(2);
const { parts, connection } = await walletProcess({ uri, keyFolder, sandboxPort: Number(sandboxPort) });
// The key is loaded and connections are open before the race begins.
await parts.keys.trustList(new Date());
process.stdout.write("ready\n");

const token = await new Promise<string>((resolve) => {
  process.stdin.once("data", (line) => resolve(line.toString("utf8").trim()));
});
const outcomes: Record<string, number> = {};
const body = { token, stationId: STATION, taskCode: ID_CARD_ERRAND };
await Promise.all(
  Array.from({ length: Number(scans) }, async () => {
    const outcome = await scanCode(parts, asStaff(clerk()), body, new Date()).then(
      () => "ok",
      (error: { code?: string }) => error.code ?? String(error),
    );
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }),
);
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
await connection.close();
process.exit(0);
