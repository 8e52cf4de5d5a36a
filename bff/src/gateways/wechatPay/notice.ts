import { refundOf, tradeOf } from "./mapping";
import type { PayKeys } from "./keys";
import type { PayNotice } from "./records";
import { openResource } from "./resource";
import { signatureFault, type SignatureFault, type SignedMessage } from "./signature";
import { NoticeEnvelope } from "./wire";

export type NoticeFault = SignatureFault | "notJson" | "unreadable" | "sealBroken";

/** What came to our callback address is not a notice of WeChat Pay's that we can read. */
export class NoticeRefused extends Error {
  override readonly name = "NoticeRefused";
  constructor(readonly fault: NoticeFault) {
    super(fault);
  }
}

/**
 * Verifies a callback over its raw bytes, then opens it: nothing is parsed before the signature holds.
 *
 * @throws NoticeRefused; PayError when the content does not have the facts that it must have.
 */
export function readNotice(message: SignedMessage, keys: PayKeys, now: Date): PayNotice {
  const fault = signatureFault(message, keys.platformKeys, now);
  if (fault !== null) throw new NoticeRefused(fault);
  const envelope = NoticeEnvelope.safeParse(parsedJson(message.raw.toString("utf8"), "notJson"));
  if (!envelope.success) throw new NoticeRefused("unreadable");
  const { id: noticeId, event_type: eventType, resource } = envelope.data;
  const opened = openResource(resource, keys.apiV3Key);
  if (opened === null) throw new NoticeRefused("sealBroken");
  const content = parsedJson(opened, "unreadable");
  if (eventType.startsWith("TRANSACTION.")) return { noticeId, kind: "trade", trade: tradeOf(content) };
  if (eventType.startsWith("REFUND.")) return { noticeId, kind: "refund", refund: refundOf(content) };
  return { noticeId, kind: "other", eventType };
}

function parsedJson(text: string, fault: NoticeFault): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoticeRefused(fault);
  }
}
