import { describe, expect, test } from "@jest/globals";
import { hashPassword, isPassword, randomPassword } from "./passwords";

describe("a password of staff", () => {
  test("is known again by its hash, which holds its parameters and not the password", async () => {
    const kept = await hashPassword("correct-horse");
    expect(await isPassword("correct-horse", kept)).toBe(true);
    expect(kept).toMatchObject({ algorithm: "scrypt", cost: 32_768, blockSize: 8, parallelization: 1 });
    expect(JSON.stringify(kept)).not.toContain("correct-horse");
  });

  test("that is wrong by one letter is refused", async () => {
    expect(await isPassword("correct-hors", await hashPassword("correct-horse"))).toBe(false);
  });

  test("never fits an account that does not exist", async () => {
    expect(await isPassword("correct-horse", null)).toBe(false);
  });

  test("has another hash for each account, so that equal ones do not show", async () => {
    const [one, other] = [await hashPassword("same"), await hashPassword("same")];
    expect(one.hash).not.toBe(other.hash);
  });

  test("still fits a hash that was made with smaller parameters", async () => {
    const { scryptSync } = await import("node:crypto");
    const hash = scryptSync("old", Buffer.from("salt"), 32, { cost: 1024 }).toString("base64url");
    const kept = {
      algorithm: "scrypt",
      cost: 1024,
      blockSize: 8,
      parallelization: 1,
      salt: Buffer.from("salt").toString("base64url"),
      hash,
    } as const;
    expect(await isPassword("old", kept)).toBe(true);
  });

  test("that is made for somebody is four groups of letters that paper does not confuse", () => {
    const made = Array.from({ length: 200 }, randomPassword);
    for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
    expect(new Set(made).size).toBe(200);
  });
});
