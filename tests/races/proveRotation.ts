import { rotateUnderReaders, rotationWorld } from "./keyRotation";

/**
 * `pnpm proof:rotation`: the master key changes under `KEYS` data keys while two processes read, one that rotates is
 * killed, and two others finish at the same time. Ends with 1 when a read fails or a key stays behind.
 */
const keys = Number(process.env["KEYS"] ?? 10_000);

const world = await rotationWorld(keys);
const startedAt = performance.now();
const { people, rewrapped, refused, reads, failures, left } = await rotateUnderReaders(world);
await world.stop();
console.log(
  `${people} data keys in ${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${rewrapped.killed} re-wrapped by the ` +
    `process that was killed, ${rewrapped.others} by two others, ${refused.length} refused, ${left} left; ` +
    `${reads.join(" + ")} reads meanwhile, ${failures} failed`,
);
const isProven = failures === 0 && left === 0 && refused.length === 0 && reads.every((count) => count > 0);
process.exit(isProven ? 0 : 1);
