import type { Connection } from "../../../platform/store";
import { templateOf } from "../data";
import type { StoredNotice } from "../model";
import type { NoticeParts, Reachable } from "../parts";
import { retryAfterMs } from "../rules/backoff";
import { nextChannel, type Channel } from "../rules/channels";
import { isStale, KIND_RULES, triesOf } from "../rules/kinds";
import type { Reason } from "../rules/states";
import { returnAccept, takeAccept, type Accept } from "./accepts";
import { sendBy, type Outcome } from "./channels";
import { claim, move } from "./claims";

const NO_LEASE = new Date(0);

/**
 * Brings one notice a step on: to a channel, or to its end. Before a call the notice is marked as `sending`, so that
 * whoever finds it after a kill knows that the call may have gone out.
 */
export async function deliver(parts: NoticeParts, noticeId: string, now: Date): Promise<void> {
  const notice = await claim(parts.connection, noticeId, "pending");
  if (notice === null) return;
  if (isStale(notice.kind, notice.dueAt, now)) return giveUp(parts, notice, "stale", now);
  if (!(await isStillDue(parts, notice, now))) return withdraw(parts, notice, now);
  const reachable = notice.personId === undefined ? {} : await parts.contactOf(notice.personId);
  const channel = await channelFor(parts, notice, reachable);
  if (channel === null) return giveUp(parts, notice, notice.ruledOut.length > 0 ? "refused" : "noChannel", now);
  const sending = await beginCall(parts, notice, channel, now);
  if (sending === null) return;
  const outcome = await sendBy[channel](parts, sending, reachable);
  await settle(parts, sending, outcome, now);
}

function isStillDue({ sources }: NoticeParts, notice: StoredNotice, now: Date): Promise<boolean> {
  const { _id: eventId, kind, fields, subject, dueAt } = notice;
  const source = sources.find((one) => one.subject === subject.type);
  return source === undefined
    ? Promise.resolve(true)
    : source.isStillDue({ eventId, kind, fields, subject, dueAt }, now);
}

/** Takes the accept that a subscribe message costs; whatever ends the notice otherwise gives it back. */
async function channelFor(
  parts: NoticeParts,
  notice: StoredNotice,
  { openId, phone }: Reachable,
): Promise<Channel | null> {
  const { ruledOut } = notice;
  const mayAsk = openId !== undefined && !ruledOut.includes("wechat");
  const hasAccept = mayAsk && (await withAccept(parts, notice, takeAccept));
  return nextChannel({ hasAccept, hasPhone: phone !== undefined }, ruledOut);
}

/** Does something with the accept of a notice; false where there is nobody to have one. */
async function withAccept(
  { connection }: NoticeParts,
  { _id: noticeId, personId, kind }: StoredNotice,
  act: (connection: Connection, accept: Accept) => Promise<boolean>,
): Promise<boolean> {
  if (personId === undefined) return false;
  return act(connection, { personId, templateId: templateOf(kind).templateId, noticeId });
}

/** Null when the lease ran out meanwhile and the notice is another worker's. */
async function beginCall(
  parts: NoticeParts,
  notice: StoredNotice,
  channel: Channel,
  now: Date,
): Promise<StoredNotice | null> {
  const attempts = notice.channel === channel ? notice.attempts + 1 : 1;
  const begun = { channel, attempts, listedAt: notice.listedAt ?? now };
  const isMine = await move(parts.connection, notice, "send", begun);
  return isMine ? { ...notice, ...begun, state: "sending" } : null;
}

async function settle(parts: NoticeParts, notice: StoredNotice, outcome: Outcome, now: Date): Promise<void> {
  const { connection, metrics, log } = parts;
  const { kind, channel, attempts } = notice;
  metrics.notices.inc({ kind, channel: channel ?? "none", outcome: outcome.kind });
  if (outcome.kind === "sent") {
    await move(connection, notice, "deliver", { settledAt: now });
    return;
  }
  log.warn({ kind, channel, outcome: outcome.kind, because: outcome.because }, "a notice was not delivered");
  if (outcome.kind === "unknown") {
    await move(connection, notice, "loseTrack", { reason: "outcomeUnknown", settledAt: now });
    return;
  }
  if (outcome.kind === "later" && attempts < triesOf(kind)) {
    const nextAt = new Date(now.getTime() + retryAfterMs(attempts, outcome.atLeastMs, Math.random()));
    await move(connection, notice, "postpone", { nextAt, leaseUntil: NO_LEASE });
    return;
  }
  if (channel === "wechat") await withAccept(parts, notice, returnAccept);
  const ruledOut = channel === undefined ? notice.ruledOut : [...notice.ruledOut, channel];
  await move(connection, notice, "ruleOut", { ruledOut, nextAt: now, leaseUntil: NO_LEASE });
}

async function giveUp(parts: NoticeParts, notice: StoredNotice, reason: Reason, now: Date): Promise<void> {
  const { kind, dueAt, listedAt } = notice;
  // What has happened stays true in the list, also when no phone was reached in time.
  const isListed = listedAt !== undefined || reason !== "stale" || KIND_RULES[kind].isFact;
  const listed = isListed ? { listedAt: listedAt ?? dueAt } : {};
  parts.metrics.notices.inc({ kind, channel: "none", outcome: reason });
  await withAccept(parts, notice, returnAccept);
  await move(parts.connection, notice, "giveUp", { reason, settledAt: now, ...listed });
}

async function withdraw(parts: NoticeParts, notice: StoredNotice, now: Date): Promise<void> {
  parts.metrics.notices.inc({ kind: notice.kind, channel: "none", outcome: "notDue" });
  await withAccept(parts, notice, returnAccept);
  await move(parts.connection, notice, "withdraw", { reason: "notDue", settledAt: now });
}
