import { formatInstant } from "@yanta/domain/calendar";
import type { DeadLetter, DeadLetterKind } from "@yanta/types";
import type { Staff } from "../../platform/actor";
import type { DeadLetterSource, FoundLetter } from "../../platform/deadLetters";
import { Problem } from "../../platform/http/problem";
import type { Logger } from "../../platform/log";
import type { Connection } from "../../platform/store";
import { letterIdOf, readLetterId } from "./letterId";
import { asides, type StoredAside } from "./model";

export interface DeadLetterParts {
  connection: Connection;
  sources: readonly DeadLetterSource[];
  staffName(staffId: string): Promise<string>;
  log: Logger;
}

/** Of each kind: enough to see what is wrong, and to work on for a day. */
const MOST_OF_A_KIND = 100;

/** Open ones first, newest first. */
export async function listDeadLetters(parts: DeadLetterParts, now: Date): Promise<{ items: DeadLetter[] }> {
  const found = await Promise.all(
    parts.sources.map(async (source) => lettersOf(source, await source.list(now, MOST_OF_A_KIND))),
  );
  const letters = found.flat();
  const known = await asides(parts.connection)
    .find({ _id: { $in: letters.map(({ letterId }) => letterId) } })
    .toArray();
  const asideOf = new Map(known.map((aside) => [aside._id, aside]));
  const views = await Promise.all(letters.map((letter) => viewOf(parts, letter, asideOf.get(letter.letterId))));
  const rank = ({ setAside }: DeadLetter): number => (setAside === undefined ? 0 : 1);
  views.sort((a, b) => rank(a) - rank(b) || Date.parse(b.since) - Date.parse(a.since));
  return { items: views };
}

interface Letter extends FoundLetter {
  kind: DeadLetterKind;
  letterId: string;
}

const lettersOf = ({ kind }: DeadLetterSource, found: readonly FoundLetter[]): Letter[] =>
  found.map((letter) => ({ ...letter, kind, letterId: letterIdOf(kind, letter.id) }));

async function viewOf({ staffName }: DeadLetterParts, letter: Letter, aside?: StoredAside): Promise<DeadLetter> {
  const { letterId, kind, what, since, tries, lastError, canRetry } = letter;
  const isAside = aside !== undefined && aside.since.getTime() === since.getTime();
  return {
    letterId,
    kind,
    what,
    since: formatInstant(since),
    tries,
    lastError,
    canRetry,
    ...(isAside
      ? { setAside: { at: formatInstant(aside.at), by: await staffName(aside.by), reason: aside.reason } }
      : {}),
  };
}

/** @throws Problem dead-letter-not-found, retry-not-possible */
export async function retryDeadLetter(
  parts: DeadLetterParts,
  staff: Staff,
  letterId: string,
  now: Date,
): Promise<undefined> {
  const { source, letter } = await letterBehind(parts, letterId, now);
  if (!letter.canRetry || !(await source.retry(letter.id, now))) throw new Problem("retry-not-possible");
  parts.log.info({ letterId, staffId: staff.staffId }, "a dead letter is tried again");
  return undefined;
}

/** The last reason stands: whoever looks again may know more. @throws Problem dead-letter-not-found */
export async function setDeadLetterAside(
  parts: DeadLetterParts,
  staff: Staff,
  { letterId, reason }: { letterId: string; reason: string },
  now: Date,
): Promise<undefined> {
  const { letter } = await letterBehind(parts, letterId, now);
  const aside = { since: letter.since, at: now, by: staff.staffId, reason };
  await asides(parts.connection).updateOne({ _id: letterId }, { $set: aside }, { upsert: true });
  return undefined;
}

async function letterBehind({ sources }: DeadLetterParts, letterId: string, now: Date) {
  const named = readLetterId(letterId);
  const source = sources.find(({ kind }) => kind === named?.kind);
  const letter = named === null ? null : await source?.find(named.id, now);
  if (source === undefined || !letter) throw new Problem("dead-letter-not-found");
  return { source, letter };
}
