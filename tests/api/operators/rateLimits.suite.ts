import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startSignIn, type SignInService } from "../support/signedIn";

describe("rate limits", () => {
  const WRITES = 6;
  let service: SignInService;
  beforeAll(async () => {
    const env = { RATE_LIMIT_PER_MINUTE: "500", RATE_LIMIT_WRITES_PER_MINUTE: String(WRITES) };
    service = await startSignIn("rate_limits", env);
  }, 120_000);
  afterAll(() => service.stop());

  /** Everybody of this test is behind one address, like everybody in a hall. */
  const signIn = async (name: string) => service.residentToken(await service.person({ name }));
  const write = async (token: string) => (await service.ask("POST", "/notices/read", { token })).status;
  const writes = async (token: string, count: number) => {
    const statuses: number[] = [];
    for (let time = 0; time < count; time += 1) statuses.push(await write(token));
    return statuses;
  };

  describe("people behind one address", () => {
    test("are counted each for themselves once they are signed in; made-up tokens count against the address", async () => {
      const [busy, other] = [await signIn("王秀英"), await signIn("李建国")];
      const all = await writes(busy, WRITES + 1);
      expect([all.slice(0, WRITES).includes(429), all.at(-1)]).toEqual([false, 429]);
      expect(await write(other)).not.toBe(429);

      // Two of the address's own writes are gone: signing in needs no session.
      const strangers = await Promise.all(
        Array.from({ length: WRITES }, (_, person) => write(`yr_${String(person).repeat(43)}`)),
      );
      expect(strangers.filter((status) => status === 401)).toHaveLength(WRITES - 2);
      expect(strangers.filter((status) => status === 429)).toHaveLength(2);
      expect(await write(other)).not.toBe(429);
    });
  });
});
