import { shanghaiDay } from "@yanta/domain/calendar";
import type { FieldCrypto } from "../../platform/crypto";
import { acceptKnown } from "../../platform/duplicateKey";
import { Problem } from "../../platform/http/problem";
import { newId } from "../../platform/ids";
import type { LookLog, PersonLook } from "../../platform/looks";
import type { Connection } from "../../platform/store";
import { LOOKS, looks, type StoredLook } from "./model";

export interface LookParts {
  connection: Connection;
  crypto: Pick<FieldCrypto, "encrypt" | "decrypt">;
}

/** Pages ask again every second or two: what this process has written today needs no write. */
const MOST_REMEMBERED = 20_000;
const RETRY_SECONDS = 5;

export function openLookLog(parts: LookParts): LookLog {
  const written = new Set<string>();
  return {
    keep: async (asked, now) => {
      const fresh = asked.map((look) => ({ key: keyOf(look, now), look })).filter(({ key }) => !written.has(key));
      if (fresh.length === 0) return;
      const rows = await Promise.all(fresh.map(({ key, look }) => rowOf(parts, key, look, now)));
      await looks(parts.connection)
        .insertMany(rows, { ordered: false })
        .catch(acceptKnown)
        .catch(() => {
          // The driver's error may carry the rows: it is not passed on.
          throw new Problem("temporarily-unavailable", { retryAfterSeconds: RETRY_SECONDS });
        });
      if (written.size > MOST_REMEMBERED) written.clear();
      for (const { key } of fresh) written.add(key);
    },
  };
}

/** What makes two looks one. Kept in memory only where it has somebody's words in it. */
function keyOf({ staff, personId = "", subject, reason, note = "" }: PersonLook, now: Date): string {
  return [shanghaiDay(now), staff.staffId, subject.kind, subject.id, personId, reason, note].join(":");
}

async function rowOf({ crypto }: LookParts, key: string, look: PersonLook, now: Date): Promise<StoredLook> {
  const { staff, personId, stationId, subject, reason, note } = look;
  const ownerId = personId ?? staff.staffId;
  return {
    _id: note === undefined ? key : newId(now),
    staffId: staff.staffId,
    role: staff.role,
    ...(personId === undefined ? {} : { personId }),
    ...(stationId === undefined ? {} : { stationId }),
    subject,
    reason,
    ...(note === undefined ? {} : { note: await crypto.encrypt({ collection: LOOKS, field: "note", ownerId }, note) }),
    at: now,
  };
}
