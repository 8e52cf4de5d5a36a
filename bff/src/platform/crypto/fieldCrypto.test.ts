import { describe, expect, test } from "@jest/globals";
import { codeOf, countingBytes, memoryDataKeyStore, openKeyProvider } from "./crypto.fixture";
import { createFieldCrypto, type FieldPlace } from "./fieldCrypto";

const ID_NUMBER = "11010519491231002X";
const place: FieldPlace = { collection: "residents", field: "residentIdNumber", ownerId: "r-1" };

async function aFieldCrypto() {
  const store = memoryDataKeyStore();
  for (const ownerId of ["r-1", "r-2", "居民"]) {
    const wrapped = { wrapped: countingBytes(0), masterKeyVersion: "1" };
    await store.add({ ownerId, keyVersion: 1, ...wrapped, createdAt: new Date(0) });
  }
  return { store, crypto: createFieldCrypto({ keyProvider: openKeyProvider, store }) };
}

describe("a protected field", () => {
  // Computed by another implementation (Python's cryptography): what was stored stays readable by later versions.
  test.each([
    { place, plaintext: ID_NUMBER, stored: "v1.1.EBESExQVFhcYGRobTM-oJ3n8C4r-TDkvPEhZY-UIkdIcAt_I4xEdtyvBgXb-FQ" },
    {
      place: { ...place, field: "name", ownerId: "居民" },
      plaintext: "张三",
      stored: "v1.1.ICEiIyQlJicoKSorN4YGlNQRDdB5DWyt5MsjEYe3oSYsAw",
    },
    { place: { ...place, field: "phone" }, plaintext: "", stored: "v1.1.AAAAAAAAAAAAAAAA6EC48-1PyvZen6FCFQU63w" },
  ])("of format v1 that holds '$plaintext' is read", async ({ place, plaintext, stored }) => {
    const { crypto } = await aFieldCrypto();
    expect(await crypto.decrypt(place, stored)).toBe(plaintext);
  });

  test("comes back as it was, and looks different each time it is written", async () => {
    const { crypto } = await aFieldCrypto();
    const [one, other] = [await crypto.encrypt(place, "王𬀩 🌸"), await crypto.encrypt(place, "王𬀩 🌸")];
    expect(one).not.toBe(other);
    expect([await crypto.decrypt(place, one), await crypto.decrypt(place, other)]).toEqual(["王𬀩 🌸", "王𬀩 🌸"]);
  });

  test.each([
    { says: "another collection", altered: { collection: "staff" } },
    { says: "another field", altered: { field: "phone" } },
    { says: "another person, even one with the same data key", altered: { ownerId: "r-2" } },
    { says: "names that only join to the same text", altered: { collection: "residentsr", field: "esidentIdNumber" } },
  ])("is refused in $says", async ({ altered }) => {
    const { crypto } = await aFieldCrypto();
    const stored = await crypto.encrypt(place, ID_NUMBER);
    expect(await codeOf(crypto.decrypt({ ...place, ...altered }, stored))).toBe("ciphertext-refused");
  });

  test("is refused under another key version", async () => {
    const { crypto } = await aFieldCrypto();
    const stored = await crypto.encrypt(place, ID_NUMBER);
    expect(await codeOf(crypto.decrypt(place, stored.replace("v1.1.", "v1.2.")))).toBe("ciphertext-refused");
  });

  test("is refused with any one bit of it flipped", async () => {
    const { crypto } = await aFieldCrypto();
    const sealed = Buffer.from((await crypto.encrypt(place, ID_NUMBER)).slice(5), "base64url");
    expect(sealed.length).toBe(12 + ID_NUMBER.length + 16);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(await codeOf(crypto.decrypt(place, `v1.1.${flipped.toString("base64url")}`))).toBe("ciphertext-refused");
    }
  });

  test("is refused with any one character of its written form changed, and cut at any place", async () => {
    const { crypto } = await aFieldCrypto();
    const stored = await crypto.encrypt(place, ID_NUMBER);
    for (let at = 0; at < stored.length; at += 1) {
      for (const character of ["A", "B", "0", "2", "=", ".", " "].filter((other) => other !== stored.charAt(at))) {
        const changed = stored.slice(0, at) + character + stored.slice(at + 1);
        expect(await codeOf(crypto.decrypt(place, changed))).toMatch(/^ciphertext-(malformed|refused)$/);
      }
      expect(await codeOf(crypto.decrypt(place, stored.slice(0, at)))).toMatch(/^ciphertext-(malformed|refused)$/);
    }
  });

  test.each(["", "张三", "v2.1.AAAA", "v1.01.AAAA", "v1.0.AAAA", "v1.1.AAAA=", "v1.1.AAB", "v1.1."])(
    "is not what '%s' is",
    async (text) => {
      const { crypto } = await aFieldCrypto();
      expect(await codeOf(crypto.decrypt(place, text))).toBe("ciphertext-malformed");
    },
  );

  test.each([{ collection: "" }, { field: "" }, { ownerId: "" }, { ownerId: "\ud800" }])(
    "can't be written at a place that is not named: %j",
    async (altered) => {
      const { crypto } = await aFieldCrypto();
      expect(await codeOf(crypto.encrypt({ ...place, ...altered }, ID_NUMBER))).toBe("context-malformed");
    },
  );
});

describe("a blind index", () => {
  const indexed = { collection: "residents", field: "residentIdNumber" };

  test("is what another implementation computes", async () => {
    const { crypto } = await aFieldCrypto();
    expect(await crypto.blindIndex(indexed, ID_NUMBER)).toBe("-6XWaSfSNqqNjee5IsBYiA");
  });

  test.each([
    "11010519491231002x",
    "１１０１０５１９４９１２３１００２Ｘ",
    " 110105 19491231\u3000002X ",
    "110105-19491231-002X",
  ])("is the same for '%s'", async (typed) => {
    const { crypto } = await aFieldCrypto();
    expect(await crypto.blindIndex(indexed, typed)).toBe("-6XWaSfSNqqNjee5IsBYiA");
  });

  test("differs for another value, and nothing has none", async () => {
    const { crypto } = await aFieldCrypto();
    expect(await crypto.blindIndex(indexed, "110105194912310021")).not.toBe("-6XWaSfSNqqNjee5IsBYiA");
    expect(await codeOf(crypto.blindIndex(indexed, " － "))).toBe("value-empty");
  });
});
