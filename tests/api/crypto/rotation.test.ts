import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { rm } from "node:fs/promises";
import path from "node:path";
import { rewrapDataKeys } from "../../../bff/src/platform/crypto";
import {
  countUnder,
  nameOf,
  ownerOf,
  placeOf,
  rotateUnderReaders,
  rotationWorld,
  type RotationWorld,
} from "../../races/keyRotation";

/** Ten thousand: `pnpm proof:rotation`. */
const PEOPLE = 400;
let world: RotationWorld;
beforeAll(async () => {
  world = await rotationWorld(PEOPLE);
}, 180_000);
afterAll(() => world.stop());

test("data keys move to a new master key, by two processes at once after one was killed, while reads go on without an error", async () => {
  const { reads, ...report } = await rotateUnderReaders(world);
  const killed = PEOPLE / 8;
  expect(report).toEqual({
    people: PEOPLE,
    rewrapped: { killed, others: PEOPLE - killed },
    refused: [],
    failures: 0,
    left: 0,
  });
  for (const count of reads) expect(count).toBeGreaterThan(20);
  expect(await countUnder(await world.process(), "2")).toBe(PEOPLE);
}, 120_000);

test("after that the old master key may go: a process that never held it reads everybody, and nothing is left to do", async () => {
  const before = await world.process();
  const stored = await before.crypto.encrypt(placeOf(PEOPLE), nameOf(PEOPLE));
  await rm(path.join(world.keyFolder, "master-1.key"));
  const { crypto, keyProvider, store } = await world.process();
  expect(await crypto.decrypt(placeOf(PEOPLE), stored)).toBe(nameOf(PEOPLE));
  for (let from = 0; from < PEOPLE; from += 50) {
    const owners = Array.from({ length: 50 }, (_, at) => ownerOf(from + at));
    const keys = await Promise.all(owners.map(async (ownerId) => ({ ownerId, key: await store.find(ownerId) })));
    for (const { ownerId, key } of keys) {
      if (key === null || !("wrapped" in key)) throw new Error("every key is alive");
      expect(await keyProvider.unwrap(key, ownerId)).toHaveLength(32);
    }
  }
  expect(await rewrapDataKeys({ keyProvider, store, batch: 50 })).toEqual({ rewrapped: 0, overtaken: 0, refused: [] });
}, 60_000);
