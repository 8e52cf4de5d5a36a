import { randomUUID } from "node:crypto";
import type { BookedOrder, BookedRefund } from "./book";
import type { PayBook } from "./book";
import type { PayFaults } from "./payFaults";
import { PUBLIC_KEY_ID, CERTIFICATE_SERIAL, type PayKeys } from "./payKeys";
import { sealResource, signedHeaders, type Spoiling } from "./protocol";
import { payTime, refundShape, transactionOf } from "./shapes";

/** Seconds between repeats until somebody says 200 or 204: 15 times within a day. */
const SCHEDULE = [15, 15, 30, 180, 600, 1_200, 1_800, 1_800, 1_800, 3_600, 10_800, 10_800, 10_800, 21_600, 21_600];
const PATIENCE_MS = 5_000;

export interface Notice {
  url: string;
  eventType: string;
  type: "transaction" | "refund";
  content: Record<string, unknown>;
}

interface NoticesParts {
  keys: PayKeys;
  merchantId: string;
  book: PayBook;
  faults: PayFaults;
}

/** Tells the merchant what happened, as often as it takes; each time newly signed. */
export class Notices {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly parts: NoticesParts) {}

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  ofOrder(order: BookedOrder): Notice {
    const content = transactionOf({ ...order, state: "SUCCESS" }, this.parts.merchantId);
    return { url: order.notifyUrl, eventType: "TRANSACTION.SUCCESS", type: "transaction", content };
  }

  ofRefund(refund: BookedRefund): Notice {
    const transactionId = this.parts.book.orders.get(refund.outTradeNo)?.transactionId ?? "";
    const { status, ...shape } = refundShape(refund, transactionId);
    const content = { mchid: this.parts.merchantId, ...shape, refund_status: status };
    return { url: refund.notifyUrl, eventType: `REFUND.${refund.status}`, type: "refund", content };
  }

  /** Sends a notice with the faults that are set, then repeats it on the schedule until it is heard. */
  announce(notice: Notice): void {
    const { faults } = this.parts;
    const id = randomUUID();
    const spoiling = faults.spoiling("spoiledNotice");
    if (spoiling !== "none") void this.send(notice, { id: randomUUID(), spoiling });
    if (notice.type === "refund" && faults.happens("xmlNotice")) void this.sendXml(notice.url);
    const times = faults.happens("duplicateNotice") ? 3 : 1;
    for (let time = 0; time < times; time += 1) {
      this.later(faults.delayMs(), () => this.attempt(notice, id, 0, faults.happens("lostNotice")));
    }
  }

  private async attempt(notice: Notice, id: string, number: number, isLost: boolean): Promise<void> {
    const { status } = isLost ? { status: 0 } : await this.send(notice, { id, spoiling: "none" });
    const pause = SCHEDULE[number];
    if (status === 200 || status === 204 || pause === undefined) return;
    const { scheduleScale } = this.parts.faults.settings;
    this.later(pause * 1000 * scheduleScale, () => this.attempt(notice, id, number + 1, false));
  }

  /** @returns what the merchant answered; 0 when nobody did. */
  async send(
    { url, eventType, type, content }: Notice,
    { id, spoiling, serial = PUBLIC_KEY_ID }: { id: string; spoiling: Spoiling; serial?: string | undefined },
  ): Promise<{ status: number; body: string }> {
    const { keys, book } = this.parts;
    const key = keys.platform.get(serial) ?? keys.platform.get(CERTIFICATE_SERIAL);
    if (key === undefined) throw new Error("no platform key");
    const body = JSON.stringify({
      id,
      create_time: payTime(book.clock.now()),
      resource_type: "encrypt-resource",
      event_type: eventType,
      summary: type === "refund" ? "退款结果" : "支付成功",
      resource: sealResource(content, type, keys.apiV3Key),
    });
    return post(url, body, { "Content-Type": "application/json", ...signedHeaders(body, { serial, key }, spoiling) });
  }

  sendXml(url: string): Promise<{ status: number; body: string }> {
    const body = `<xml><return_code>SUCCESS</return_code><mch_id>${this.parts.merchantId}</mch_id></xml>`;
    return post(url, body, { "Content-Type": "text/xml" });
  }

  private later(ms: number, act: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }
}

async function post(url: string, body: string, headers: Record<string, string>) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, { method: "POST", headers, body, signal });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}
