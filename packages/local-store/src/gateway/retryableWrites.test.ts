import { describe, expect, jest, test } from "@jest/globals";
import { CommandError } from "./commandError";
import { RetryableWrites } from "./retryableWrites";

const HOUR_MS = 3_600_000;
const answer = { ok: 1, n: 1 };
const aWrite = () => jest.fn(() => Promise.resolve(answer));

describe("retried writes", () => {
  test("are carried out once, also while the first is still under way", async () => {
    const writes = new RetryableWrites(HOUR_MS);
    const write = aWrite();
    const both = [writes.once("s", 1n, write), writes.once("s", 1n, write)];
    expect(await Promise.all(both)).toEqual([answer, answer]);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("are tried anew after a failure that changed nothing", async () => {
    const writes = new RetryableWrites(HOUR_MS);
    const failing = () => Promise.reject(new CommandError(112, "WriteConflict", "conflict"));
    await expect(writes.once("s", 1n, failing)).rejects.toThrow("conflict");
    expect(await writes.once("s", 1n, aWrite())).toEqual(answer);
  });

  test("are refused when a later one of the session has come", async () => {
    const writes = new RetryableWrites(HOUR_MS);
    await writes.once("s", 2n, aWrite());
    expect(() => writes.once("s", 1n, aWrite())).toThrow(CommandError);
    expect(await writes.once("other", 1n, aWrite())).toEqual(answer);
  });

  test.each([
    { says: "its driver has ended it", ended: ["s"], afterMs: 0 },
    { says: "it was silent for longer than a session lasts", ended: [], afterMs: HOUR_MS + 1000 },
  ])("of a session are forgotten when $says", async ({ ended, afterMs }) => {
    const writes = new RetryableWrites(HOUR_MS);
    await writes.once("s", 1n, aWrite());
    writes.forget(ended, Date.now() + afterMs);
    const write = aWrite();
    await writes.once("s", 1n, write);
    expect(write).toHaveBeenCalledTimes(1);
  });
});
