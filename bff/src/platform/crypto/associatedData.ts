import { CryptoError } from "./cryptoError";

/**
 * Joins parts so that no two lists give the same bytes: each part is preceded by its length (four bytes, big endian).
 *
 * @throws CryptoError `context-malformed` for an empty part, or one with half a surrogate pair: UTF-8 would turn all halves
 *   into the same replacement character.
 */
export function associatedData(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, "utf8");
      if (part === "" || bytes.toString("utf8") !== part) throw new CryptoError("context-malformed");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
