import { createDecipheriv } from "node:crypto";
import { z } from "zod";
import type { People } from "../../people/people";

export const REAL_NAME_PATH = "/province/identity/v1/real-name-check";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const Request = z.object({
  encrypt_type: z.literal("AES-256-GCM"),
  cert_type: z.literal("111"),
  cert_no: z.base64(),
  user_name: z.base64(),
});

/** What the province answers to a name and a number; `null` when the request can't be read. */
export function checkRealName(body: unknown, people: People, fieldKey: Buffer): unknown {
  const request = Request.safeParse(body);
  if (!request.success) return null;
  const number = openField("cert_no", request.data.cert_no, fieldKey);
  const name = openField("user_name", request.data.user_name, fieldKey);
  if (number === null || name === null) return null;
  const person = people.matching(name, number);
  return person === undefined ? { result: "0" } : { result: "1", user_real_lvl: person.realNameLevel };
}

/** Base64 of nonce, ciphertext and tag under AES-256-GCM; the column's name is the associated data. */
function openField(column: string, text: string, fieldKey: Buffer): string | null {
  const sealed = Buffer.from(text, "base64");
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", fieldKey, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(column, "utf8")).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return null;
  }
}
