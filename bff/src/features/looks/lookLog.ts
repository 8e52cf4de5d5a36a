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
      const fresh = asked.map((look) => ({ id: lookIdOf(look, now), look })).filter(({ id }) => !written.has(id));
      if (fresh.length === 0) return;
      const rows = await Promise.all(fresh.map(({ id, look }) => rowOf(parts, id, look, now)));
      await looks(parts.connection)
        .insertMany(rows, { ordered: false })
        .catch(acceptKnown)
        .catch(() => {
          // The driver's error may carry the rows: it is not passed on.
          throw new Problem("temporarily-unavailable", { retryAfterSeconds: RETRY_SECONDS });
        });
      if (written.size > MOST_REMEMBERED) written.clear();
      for (const { id } of fresh) written.add(id);
    },
  };
}

/** What one explains in words is each time another look. */
function lookIdOf({ staff, subject, reason }: PersonLook, now: Date): string {
  if (reason === "other") return newId(now);
  return [shanghaiDay(now), staff.staffId, subject.kind, subject.id, reason].join(":");
}

async function rowOf({ crypto }: LookParts, _id: string, look: PersonLook, now: Date): Promise<StoredLook> {
  const { staff, personId, stationId, subject, reason, note } = look;
  const ownerId = personId ?? staff.staffId;
  return {
    _id,
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
