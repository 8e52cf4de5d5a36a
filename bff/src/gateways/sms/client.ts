import { createHash, createHmac, randomUUID } from "node:crypto";
import { Pool } from "undici";
import type { Metrics } from "../../platform/metrics";
import { OK, SEND_PATH, SendAnswer, TOO_OFTEN } from "./wire";

const TIMEOUT_MS = 6_000;

export type SmsFailure = "tooOften" | "refused" | "unavailable" | "malformed" | "network";

/** The message was not accepted. After `network` and `unavailable` it may have been: send again with the same key only. */
export class SmsError extends Error {
  override readonly name = "SmsError";
  constructor(
    readonly kind: SmsFailure,
    message: string,
  ) {
    super(message);
  }
}

export interface Sms {
  /**
   * Hands one message to the provider.
   *
   * @param phone - eleven digits.
   * @param templateKey - name of an approved template, such as `login-code`.
   * @param params - what the template's gaps are filled with.
   * @param messageKey - the provider sends one message for a key, however often it is asked; a new one when absent.
   * @throws SmsError
   */
  sendSms(
    phone: string,
    templateKey: string,
    params: Readonly<Record<string, string>>,
    messageKey?: string,
  ): Promise<{ messageId: string }>;
  close(): Promise<void>;
}

export interface SmsOptions {
  baseUrl: string;
  appId: string;
  secret: string;
  metrics: Metrics;
}

/** Client of the SMS provider: JSON over HTTPS, signed by HMAC-SHA256 over app id, time, nonce and the body's digest. */
export function createSms({ baseUrl, appId, secret, metrics }: SmsOptions): Sms {
  const { origin, pathname } = new URL(baseUrl);
  const path = `${pathname.replace(/\/+$/, "")}${SEND_PATH}`;
  const pool = new Pool(origin, { connections: 4, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  const send = async (message: Readonly<Record<string, unknown>>): Promise<string> => {
    const body = JSON.stringify(message);
    const headers = { "Content-Type": "application/json", ...signed(appId, secret, body) };
    const answer = await pool
      .request({ method: "POST", path, body, headers })
      .then(async (response) => ({ status: response.statusCode, text: await response.body.text() }))
      .catch((error: unknown) => {
        throw new SmsError("network", error instanceof Error ? error.name : "unknown");
      });
    return messageIdOf(answer.status, answer.text);
  };
  return {
    sendSms: async (phone, templateKey, params, messageKey = randomUUID()) => {
      const count = (outcome: string) => metrics.gatewayCalls.inc({ system: "sms", call: "send", outcome });
      try {
        const messageId = await send({ to: phone, template: templateKey, params, messageKey });
        count("ok");
        return { messageId };
      } catch (error) {
        count(error instanceof SmsError ? error.kind : "network");
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

function signed(appId: string, secret: string, body: string): Record<string, string> {
  const timestamp = String(Date.now());
  const nonce = randomUUID();
  const digest = createHash("sha256").update(body).digest("hex");
  const signature = createHmac("sha256", secret).update([appId, timestamp, nonce, digest].join("\n")).digest("hex");
  return { "X-App-Id": appId, "X-Timestamp": timestamp, "X-Nonce": nonce, "X-Signature": signature };
}

function messageIdOf(status: number, text: string): string {
  if (status === 429) throw new SmsError("tooOften", "HTTP 429");
  if (status !== 200) throw new SmsError(status >= 500 ? "unavailable" : "refused", `HTTP ${status}`);
  const answer = SendAnswer.safeParse(parseJson(text));
  if (!answer.success) throw new SmsError("malformed", "the answer lacks its fields");
  const { code, messageId } = answer.data;
  if (code === TOO_OFTEN) throw new SmsError("tooOften", code);
  if (code !== OK) throw new SmsError(code.startsWith("5") ? "unavailable" : "refused", code);
  if (messageId === undefined) throw new SmsError("malformed", "the answer lacks its fields");
  return messageId;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
