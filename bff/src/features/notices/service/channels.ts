import { SmsError } from "../../../gateways/sms";
import { WechatError } from "../../../gateways/wechat";
import { noticeWords, templateData, templateOf, valuesOf } from "../data";
import type { StoredNotice } from "../model";
import type { NoticeParts, Reachable } from "../parts";
import type { Channel } from "../rules/channels";
import { gapsOf } from "../rules/words";
import { clearAccepts } from "./accepts";

/** What came of handing a notice to a channel. */
export type Outcome =
  | { kind: "sent" }
  /** Surely not sent; may be tried again after the pause. */
  | { kind: "later"; atLeastMs: number; because: string }
  /** Surely not sent, and this channel never will. */
  | { kind: "refused"; because: string }
  /** Sent or not, nobody knows. */
  | { kind: "unknown"; because: string };

/** WeChat counts calls by the minute. */
const THROTTLED_MS = 60_000;

/** Hands a claimed notice to a channel. Everything foreseen is an outcome; what is thrown is a fault of ours. */
export const sendBy: Readonly<
  Record<Channel, (parts: NoticeParts, notice: StoredNotice, to: Reachable) => Promise<Outcome>>
> = {
  wechat: sendByWechat,
  sms: sendBySms,
};

async function sendByWechat(parts: NoticeParts, notice: StoredNotice, { openId }: Reachable): Promise<Outcome> {
  const { personId, kind, page } = notice;
  if (personId === undefined || openId === undefined) return { kind: "refused", because: "no openid" };
  const template = templateOf(kind);
  const { templateId } = template;
  const data = templateData(template, valuesOf(notice));
  const answer = await parts.sendSubscribeMessage({ openId, templateId, page, data }).catch(outcomeOfWechat);
  if (answer === "sent") return { kind: "sent" };
  if (answer !== "noAccept") return answer;
  await clearAccepts(parts.connection, personId, templateId);
  return { kind: "refused", because: "no accept" };
}

function outcomeOfWechat(error: unknown): Outcome {
  if (!(error instanceof WechatError)) throw error;
  const because = `${error.kind}: ${error.message}`;
  if (error.mayBeDone) return { kind: "unknown", because };
  // A wrong openid, template, page or field: the same call can only fail again.
  if (error.kind === "refused" && !error.isUnsent) return { kind: "refused", because };
  return { kind: "later", atLeastMs: error.kind === "throttled" ? THROTTLED_MS : 0, because };
}

/** The notice's id is the message's key: however often it is asked, the provider sends one message. */
async function sendBySms(parts: NoticeParts, notice: StoredNotice, { phone }: Reachable): Promise<Outcome> {
  if (phone === undefined) return { kind: "refused", because: "no phone" };
  const { key, text } = noticeWords[notice.kind].sms;
  const values = valuesOf(notice);
  const params = Object.fromEntries(gapsOf(text).map((name) => [name, values[name] ?? ""]));
  try {
    await parts.sms.sendSms(phone, key, params, notice._id);
    return { kind: "sent" };
  } catch (error) {
    if (!(error instanceof SmsError)) throw error;
    if (error.kind === "refused") return { kind: "refused", because: "refused" };
    return { kind: "later", atLeastMs: error.kind === "tooOften" ? THROTTLED_MS : 0, because: error.kind };
  }
}
