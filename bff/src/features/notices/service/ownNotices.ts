import { formatInstant } from "@yanta/domain/calendar";
import type { Notice } from "@yanta/types";
import type { Connection } from "../../../platform/store";
import { noticeWords, valuesOf } from "../data";
import { notices, type StoredNotice } from "../model";
import { fillGaps } from "../rules/words";

/** As many as anybody scrolls through. */
const MOST_LISTED = 100;

/**
 * What a person was told, newest first; also what reached no phone.
 *
 * @param personIds - the resident's own id and those of callers joined to them.
 */
export async function listOwnNotices(
  connection: Connection,
  personIds: readonly string[],
): Promise<{ items: Notice[]; unread: number }> {
  const own = { personId: { $in: [...personIds] }, listedAt: { $exists: true }, state: { $ne: "cancelled" as const } };
  const [listed, unread] = await Promise.all([
    notices(connection).find(own).sort({ listedAt: -1 }).limit(MOST_LISTED).toArray(),
    notices(connection).countDocuments({ ...own, readAt: { $exists: false } }),
  ]);
  return { items: listed.map(viewOf), unread };
}

function viewOf(notice: StoredNotice): Notice {
  const { _id, kind, page, listedAt, dueAt, readAt } = notice;
  const { title, text } = noticeWords[kind];
  return {
    noticeId: _id,
    kind,
    title,
    text: fillGaps(text, valuesOf(notice)),
    page,
    at: formatInstant(listedAt ?? dueAt),
    read: readAt !== undefined,
  };
}

export async function markOwnNoticesRead(
  connection: Connection,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  await notices(connection).updateMany(
    { personId: { $in: [...personIds] }, listedAt: { $exists: true }, readAt: { $exists: false } },
    { $set: { readAt: now } },
  );
}
