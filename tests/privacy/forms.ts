import { createHash } from "node:crypto";

/** A way in which a value can lie in a store or a log and still be read, or be found by trying. */
export interface Form {
  says: string;
  bytes: Buffer;
}

const ALGORITHMS = ["md5", "sha1", "sha256"] as const;
/** Shorter ones would be found by chance. */
const SHORTEST = 6;

/** Every form of one value in which it must not be found. */
export function formsOf(value: string): Form[] {
  const utf8 = Buffer.from(value, "utf8");
  const texts = [
    { says: "UTF-8", text: value },
    { says: "lower case", text: value.toLowerCase() },
    { says: "reversed", text: [...value].reverse().join("") },
    { says: "hex", text: utf8.toString("hex") },
    { says: "HEX", text: utf8.toString("hex").toUpperCase() },
    { says: "URL encoding", text: encodeURIComponent(value) },
    { says: "url encoding", text: encodeURIComponent(value).toLowerCase() },
    { says: "JSON escapes", text: escaped(value) },
    { says: "full width", text: fullWidth(value) },
    ...base64Of(utf8),
    ...hashesOf(utf8),
  ];
  const forms = [
    ...texts.map(({ says, text }) => ({ says, bytes: Buffer.from(text, "utf8") })),
    { says: "UTF-16LE", bytes: Buffer.from(value, "utf16le") },
    { says: "UTF-16BE", bytes: Buffer.from(value, "utf16le").swap16() },
    { says: "reversed bytes", bytes: Buffer.from(utf8).reverse() },
  ];
  // Digits are themselves in half of these: said once.
  const known = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = bytes.toString("latin1");
    const isNew = bytes.length >= SHORTEST && !known.has(key);
    known.add(key);
    return isNew;
  });
}

const escaped = (value: string): string =>
  [...value]
    .map((character) =>
      character < "\u0080" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .join("");

const fullWidth = (value: string): string =>
  value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/**
 * Base64 of a text that holds the value depends on how many bytes stand before it, modulo three. Of each alignment: the
 * characters that are the value's alone.
 */
function base64Of(utf8: Buffer): { says: string; text: string }[] {
  return [0, 1, 2].flatMap((before) => {
    const bits = utf8.length * 8;
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((before * 8 + bits) / 6);
    const text = Buffer.concat([Buffer.alloc(before), utf8])
      .toString("base64")
      .slice(first, last);
    const urlText = text.replaceAll("+", "-").replaceAll("/", "_");
    return [
      { says: `base64 after ${before} bytes`, text },
      { says: `base64url after ${before} bytes`, text: urlText },
    ];
  });
}

/** Hashes without a key: whoever can list all phones finds the phone. */
const hashesOf = (utf8: Buffer): { says: string; text: string }[] =>
  ALGORITHMS.flatMap((algorithm) => {
    const digest = createHash(algorithm).update(utf8).digest();
    const base64 = digest.toString("base64").replace(/=+$/, "");
    return [
      { says: `${algorithm} in hex`, text: digest.toString("hex") },
      { says: `${algorithm} in HEX`, text: digest.toString("hex").toUpperCase() },
      { says: `${algorithm} in base64`, text: base64 },
      { says: `${algorithm} in base64url`, text: base64.replaceAll("+", "-").replaceAll("/", "_") },
    ];
  });

/** The digest's own bytes, as a store keeps them in a binary field. */
export const rawHashesOf = (value: string): Form[] =>
  ALGORITHMS.map((algorithm) => ({
    says: `${algorithm} in bytes`,
    bytes: createHash(algorithm).update(value, "utf8").digest(),
  }));
