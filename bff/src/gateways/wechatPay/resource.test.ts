import { createCipheriv } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { openResource, type SealedResource } from "./resource";

const KEY = Buffer.from("0123456789abcdef0123456789abcdef");

function sealed(text: string, aad: string | undefined = "transaction"): SealedResource {
  const nonce = "abcdefghijkl";
  const cipher = createCipheriv("aes-256-gcm", KEY, Buffer.from(nonce));
  cipher.setAAD(Buffer.from(aad ?? ""));
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
  return { ciphertext, nonce, associated_data: aad };
}

const flipped = (ciphertext: string, at: number): string => {
  const bytes = Buffer.from(ciphertext, "base64");
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8((bytes.readUInt8(index) ^ 1) & 0xff, index);
  return bytes.toString("base64");
};

describe("the sealed part of a notice", () => {
  const whole = sealed('{"total":1000}');
  test("opens with the right key, with associated data and without", () => {
    expect(openResource(whole, KEY)).toBe('{"total":1000}');
    expect(openResource(sealed("{}", ""), KEY)).toBe("{}");
    expect(openResource({ ...sealed("{}", ""), associated_data: undefined }, KEY)).toBe("{}");
  });
  test.each<{ says: string; over: Partial<SealedResource> }>([
    { says: "one bit of the text was flipped", over: { ciphertext: flipped(whole.ciphertext, 3) } },
    { says: "one bit of the tag was flipped", over: { ciphertext: flipped(whole.ciphertext, -1) } },
    {
      says: "the tag was cut off",
      over: { ciphertext: Buffer.from(whole.ciphertext, "base64").subarray(0, -16).toString("base64") },
    },
    { says: "the associated data is another", over: { associated_data: "refund" } },
    { says: "the associated data is missing", over: { associated_data: undefined } },
    { says: "the nonce is another", over: { nonce: "abcdefghijkm" } },
    { says: "there is no nonce", over: { nonce: "" } },
    { says: "there is nothing in it", over: { ciphertext: "" } },
  ])("stays shut when $says", ({ over }) => {
    expect(openResource({ ...whole, ...over }, KEY)).toBeNull();
  });
  test("stays shut for another key", () => {
    expect(openResource(whole, Buffer.from("1123456789abcdef0123456789abcdef"))).toBeNull();
  });
});
