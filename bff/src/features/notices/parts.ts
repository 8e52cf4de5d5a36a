import type { SubscribeMessage } from "../../gateways/wechat";
import type { Sms } from "../../gateways/sms";
import type { Clock } from "../../platform/clock";
import type { Logger } from "../../platform/log";
import type { Metrics } from "../../platform/metrics";
import type { OutboxEvent } from "../../platform/outbox";
import type { Connection } from "../../platform/store";

/** What an owner of events is asked before one is delivered. */
export type PendingEvent = Pick<OutboxEvent, "eventId" | "kind" | "fields" | "subject" | "dueAt">;

/** A feature whose documents carry events. */
export interface NoticeSource {
  /** Collection of the documents with an `outbox`. */
  collection: string;
  subject: OutboxEvent["subject"]["type"];
  /** Its news is worth nothing a few seconds later, such as a call to a counter. */
  cannotWait?: boolean;
  /** Whether what the event would tell still holds: the appointment stands at that time, the ticket is still called. */
  isStillDue(event: PendingEvent, now: Date): Promise<boolean>;
}

/** Ways to reach a person, in clear; never kept. */
export interface Reachable {
  openId?: string;
  phone?: string;
}

export interface NoticeParts {
  connection: Connection;
  sources: readonly NoticeSource[];
  contactOf(personId: string): Promise<Reachable>;
  /** @throws WechatError */
  sendSubscribeMessage(message: Omit<SubscribeMessage, "state">): Promise<"sent" | "noAccept">;
  sms: Pick<Sms, "sendSms">;
  clock: Pick<Clock, "now">;
  log: Logger;
  metrics: Pick<Metrics, "notices">;
}
