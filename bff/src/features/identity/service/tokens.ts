import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;
/** The kind is in the token, so that one look-up finds it and neither kind can stand in for the other. */
const PREFIX = { resident: "yr_", staff: "ys_" } as const;
export type SessionKind = keyof typeof PREFIX;

/** 256 random bits. Only the device has them: the store keeps `hashOfToken`. */
export const newToken = (kind: SessionKind): string =>
  `${PREFIX[kind]}${randomBytes(TOKEN_BYTES).toString("base64url")}`;

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

export function kindOfToken(token: string): SessionKind | null {
  if (token.startsWith(PREFIX.resident)) return "resident";
  return token.startsWith(PREFIX.staff) ? "staff" : null;
}
