import { z } from "zod";
import type { People } from "../../people/people";
import { openField } from "./sealedField";

export const REAL_NAME_PATH = "/province/identity/v1/real-name-check";

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
