import { PayError } from "./payError";
import type { PayAnswer } from "./transport";
import { CODES, ErrorBody } from "./wire";

const isOneOf = (codes: readonly string[], code: string): boolean => codes.includes(code);

/** What an answer that is no success means for us: decided by status and code, never by its message. */
export function failureOf({ status, error = "" }: PayAnswer): PayError {
  const code = codeIn(error);
  const message = `HTTP ${status} ${code}`;
  if (status === 202 || status >= 500) return new PayError("unknown", message, code);
  if (status === 429 || isOneOf(CODES.throttled, code)) return new PayError("throttled", message, code);
  if (status === 404 || isOneOf(CODES.notFound, code)) return new PayError("notFound", message, code);
  return new PayError("refused", message, code);
}

function codeIn(text: string): string {
  try {
    return ErrorBody.parse(JSON.parse(text)).code;
  } catch {
    return "none";
  }
}
