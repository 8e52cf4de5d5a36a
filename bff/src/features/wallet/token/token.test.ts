import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { qrVersionOf } from "@yanta/domain/licences";
import { encode } from "cborg";
import { es256, sm2Algorithm, type Algorithm } from "./algorithms";
import { decodeBase45, encodeBase45 } from "./base45";
import type { Claims } from "./claims";
import { testAlgorithm } from "./selfTest";
import { readToken, signToken, type SigningKey } from "./token";

const keyOf = (algorithm: Algorithm): SigningKey => ({
  keyId: randomBytes(8).toString("hex"),
  algorithm: algorithm.name,
  ...algorithm.generate(),
});
const claims = (): Claims => ({
  issuer: "610113",
  issuedAt: 1_795_000_000,
  expiresAt: 1_795_000_045,
  id: randomBytes(8),
  reference: randomBytes(16),
});

describe("Base45 (RFC 9285)", () => {
  test.each([
    { text: "AB", encoded: "BB8" },
    { text: "Hello!!", encoded: "%69 VD92EX0" },
    { text: "base-45", encoded: "UJCLQE7W581" },
    { text: "ietf!", encoded: "QED8WEX0" },
  ])("$text is $encoded", ({ text, encoded }) => {
    expect(encodeBase45(Buffer.from(text))).toBe(encoded);
    expect(Buffer.from(decodeBase45(encoded) ?? []).toString()).toBe(text);
  });

  test.each(["A", "AAAA", ":::", "GGW", "::", "ab8", "B|8"])("%j is none", (text) => {
    expect(decodeBase45(text)).toBeNull();
  });
});

describe.each([es256, sm2Algorithm])("a token signed with $name", (algorithm) => {
  const key = keyOf(algorithm);

  test("passes the vector of its standard", () => {
    expect(testAlgorithm(algorithm.name)).toBe(algorithm);
  });

  test("reads back and holds", () => {
    const said = claims();
    const token = readToken(signToken(said, key));
    expect(token?.keyId).toBe(key.keyId);
    expect(Buffer.from(token?.claims.id ?? []).equals(said.id)).toBe(true);
    expect(token?.claims).toMatchObject({ issuer: said.issuer, issuedAt: said.issuedAt, expiresAt: said.expiresAt });
    expect(token?.holds(key)).toBe(true);
  });

  test("has at most 230 characters and fits QR version 9 at level M", () => {
    const token = signToken(claims(), key);
    expect(token.length).toBeLessThanOrEqual(230);
    expect(qrVersionOf(token) ?? Infinity).toBeLessThanOrEqual(9);
  });

  test("does not hold under another key, nor under a key for another algorithm", () => {
    const token = readToken(signToken(claims(), key));
    expect(token?.holds(keyOf(algorithm))).toBe(false);
    expect(token?.holds({ ...key, algorithm: algorithm === es256 ? "SM2" : "ES256" })).toBe(false);
  });
});

describe("an altered token", () => {
  const key = keyOf(es256);
  const token = signToken(claims(), key);
  const bytes = Buffer.from(decodeBase45(token.slice(4)) ?? []);
  const holds = (altered: Uint8Array) => readToken(`ZB1:${encodeBase45(altered)}`)?.holds(key) === true;

  test("is refused whichever bit is turned", () => {
    expect(holds(bytes)).toBe(true);
    const passed = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const copy = Buffer.from(bytes);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return holds(copy);
    });
    expect(passed.filter(Boolean)).toHaveLength(0);
  });

  test("is refused when cut, lengthened, or written in another form of CBOR", () => {
    const forms = [
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      Buffer.concat([Buffer.of(0x98, 0x04), bytes.subarray(1)]),
      Buffer.concat([Buffer.of(0xd2), bytes]),
      Buffer.concat([Buffer.of(0x9f), bytes.subarray(1), Buffer.of(0xff)]),
      encode([1, 2, 3, 4]),
      encode({ a: 1 }),
    ];
    expect(forms.map(holds)).toEqual(forms.map(() => false));
  });

  test("is refused with the other signature that mathematics allows", () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = BigInt(`0x${bytes.subarray(-32).toString("hex")}`);
    const twin = Buffer.from((order - s).toString(16).padStart(64, "0"), "hex");
    const altered = Buffer.concat([bytes.subarray(0, -32), twin]);
    expect(es256.verify(Buffer.of(1), bytes.subarray(-64), key.publicKey)).toBe(false);
    expect(holds(altered)).toBe(false);
  });

  test("never makes the reader throw", () => {
    for (let run = 0; run < 20_000; run += 1) {
      const noise = randomBytes(run % 180);
      const text = run % 2 === 0 ? `ZB1:${encodeBase45(noise)}` : `ZB1:${noise.toString("latin1")}`;
      expect(readToken(text)?.holds(key) ?? false).toBe(false);
    }
  });
});
