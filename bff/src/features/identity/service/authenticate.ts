import type { Authenticate } from "../../../platform/http/authentication";
import type { Connection } from "../../../platform/store";
import { residentOfToken } from "./residentSessions";
import { staffOfToken } from "./staffSessions";
import { kindOfToken } from "./tokens";

/** Finds the session behind a token, of residents and staff alike. */
export function authenticatorOf(connection: Connection): Authenticate {
  return async (token, use) => {
    const kind = kindOfToken(token);
    if (kind === null) return null;
    return kind === "resident" ? residentOfToken(connection, token, use) : staffOfToken(connection, token, use);
  };
}
