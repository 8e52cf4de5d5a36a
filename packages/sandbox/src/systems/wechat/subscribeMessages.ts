import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { SandboxClock } from "../../clock";
import type { People } from "../../people/people";
import type { Outbox } from "../outsideSystem";
import { OK, refusal } from "./answers";

const MOST_KEPT = 20_000;

const Templates = z.record(z.string(), z.strictObject({ title: z.string(), keys: z.array(z.string()).min(1) }));
/** Picked in the account's console, so that the keys' numbers are WeChat's. */
const TEMPLATES = Templates.parse(
  JSON.parse(readFileSync(new URL("../../../data/subscribe-templates.json", import.meta.url), "utf8")),
);

/** What a value may be, by the kind of its key: parameter limits of the subscribe message documentation. */
const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  number: /^\d{1,32}(\.\d+)?$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 |\d{4}-\d{1,2}-\d{1,2} )?\d{1,2}:\d{2}(~.+)?$/,
};

const Request = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  miniprogram_state: z.enum(["developer", "trial", "formal"]).default("formal"),
  lang: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});

interface SentMessage {
  messageId: string;
  at: string;
  to: string;
  templateId: string;
  title: string;
  page: string;
  data: Record<string, string>;
}

/** Subscribe messages: checked as WeChat checks them, and kept for whoever plays the phone. It knows no repeats. */
export class SubscribeMessages {
  private sent: SentMessage[] = [];

  constructor(
    private readonly people: People,
    private readonly clock: SandboxClock,
  ) {}

  readonly outbox: Outbox = {
    name: "subscribe-messages",
    to: (openid) => this.sent.filter(({ to }) => openid === undefined || to === openid),
  };

  send(body: unknown): unknown {
    const request = Request.safeParse(body);
    if (!request.success) return refusal(47001);
    const { touser, template_id: templateId, page = "", data } = request.data;
    const template = TEMPLATES[templateId];
    if (this.people.find(touser) === undefined) return refusal(40003, "invalid openid");
    if (template === undefined) return refusal(40037, "invalid template_id");
    if (page.startsWith("/")) return refusal(41030, "invalid page");
    const wrongKey = wrongField(template.keys, data);
    if (wrongKey !== undefined) return refusal(47003, `argument invalid! data.${wrongKey}.value is invalid`);
    if (!this.people.useAccept(touser, templateId)) return refusal(43101, "user refuse to accept the msg");
    const values = Object.fromEntries(Object.entries(data).map(([key, { value }]) => [key, value]));
    const at = this.clock.now().toISOString();
    this.sent.push({ messageId: randomUUID(), at, to: touser, templateId, title: template.title, page, data: values });
    if (this.sent.length > MOST_KEPT) this.sent.shift();
    return OK;
  }

  reset(): void {
    this.sent = [];
  }
}

/** The first key that is missing, does not belong or holds what its kind does not allow. */
function wrongField(keys: readonly string[], data: Readonly<Record<string, { value: string }>>): string | undefined {
  const stranger = Object.keys(data).find((key) => !keys.includes(key));
  if (stranger !== undefined) return stranger;
  return keys.find((key) => {
    const limit = LIMITS[key.replace(/\d+$/, "")];
    return limit === undefined || !limit.test(data[key]?.value ?? "");
  });
}
