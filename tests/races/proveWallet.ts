import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { qrVersionOf } from "@yanta/domain/licences";
import { routes } from "@yanta/types";
import { readToken, type VerifyingKey } from "../../bff/src/features/wallet/token/token";
import { resident, walletWorld, type WalletWorld } from "../support/walletWorld";
import { mutationsOf, noise } from "./tokenMutations";

/**
 * `pnpm proof:wallet`: one code scanned `SCANS` times at once by two processes, `MUTATIONS` altered codes, `FUZZ` inputs
 * of any kind. Ends with 1 when a code is used twice, an altered one holds, or the reader throws.
 */
const scans = Number(process.env["SCANS"] ?? 1_000);
const mutations = Number(process.env["MUTATIONS"] ?? 10_000);
const fuzz = Number(process.env["FUZZ"] ?? 1_000_000);

async function code(world: WalletWorld): Promise<string> {
  const licenceId = await world.licenceId("elder", "居民身份证");
  const answer = await world.call(routes.createPresentation, resident("elder"), { params: { licenceId }, body: {} });
  return String(answer["token"]);
}

async function race(world: WalletWorld): Promise<Record<string, number>> {
  const file = fileURLToPath(new URL("redeemProcess.ts", import.meta.url));
  const parameters = [world.uri, String(world.sandbox.port), world.keyFolder, String(scans / 2)];
  const processes = [1, 2].map(() => {
    const child = spawn(process.execPath, ["--import", "tsx", file, ...parameters], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  await Promise.all(processes.map(({ lines }) => lines.next()));
  const token = await code(world);
  for (const { child } of processes) child.stdin.write(`${token}\n`);
  const outcomes: Record<string, number> = {};
  for (const { lines } of processes) {
    const counts = JSON.parse(String((await lines.next()).value)) as Record<string, number>;
    for (const [outcome, count] of Object.entries(counts)) outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
  }
  return outcomes;
}

function passedMutations(token: string, keys: readonly VerifyingKey[]): number {
  const holds = (text: string) => {
    const read = readToken(text);
    return read !== null && keys.some((key) => key.keyId === read.keyId && read.holds(key));
  };
  if (!holds(token)) throw new Error("the code itself does not hold");
  return mutationsOf(token, mutations).filter((text) => text !== token && holds(text)).length;
}

function thrownByFuzz(token: string): number {
  let thrown = 0;
  for (let run = 0; run < fuzz; run += 1) {
    try {
      readToken(noise(run, token, randomBytes));
    } catch {
      thrown += 1;
    }
  }
  return thrown;
}

const world = await walletWorld("wallet_proof");
const token = await code(world);
const keys = (await world.parts.keys.trustList(new Date())).map((key) => ({ ...key, keyId: key._id }));
console.log(`token: ${token.length} characters (at most 230), QR version ${qrVersionOf(token)}-M (at most 9)`);
const outcomes = await race(world);
console.log(`${scans} scans of one code by two processes: ${JSON.stringify(outcomes)}`);
const passed = passedMutations(token, keys);
console.log(`${mutations} altered codes: ${passed} accepted`);
const thrown = thrownByFuzz(token);
console.log(`${fuzz} inputs of any kind: ${thrown} threw`);
await world.stop();
const isProven = outcomes["ok"] === 1 && outcomes["presentation-used"] === scans - 1 && passed === 0 && thrown === 0;
process.exit(isProven && token.length <= 230 && (qrVersionOf(token) ?? 99) <= 9 ? 0 : 1);
