import { randomUUID } from "node:crypto";
import { payments } from "../../bff/src/features/payments/model";
import { feeOf } from "./paymentParts";
import type { PaymentWorld } from "./paymentWorld";
import { seeded } from "./bookingStorm";

/** What a payer does, decided before anything happens. */
export interface Fate {
  number: number;
  thumb: "never" | "silent" | "told" | "wrongAmount" | "wrongPayer";
  tapsTwice: boolean;
  confirms: boolean;
  /** Fen asked back; 0 when nothing is. */
  refundFen: number;
  /** A repeat of a lost request comes under its own key, as the app does it, or as a new tap. */
  keepsKey: boolean;
}

export interface Driven {
  /** Answers that are neither right nor a refusal to come again. */
  faults: string[];
  /** Our id of the order that each payer was given last, by the number of the payer. */
  paymentIds: Map<number, string>;
  /** Whose money WeChat took. */
  paid: Set<number>;
}

export function fatesOf(orders: number, seed: number, keepsKeys: boolean): Fate[] {
  const random = seeded(seed);
  return Array.from({ length: orders }, (_, number) => {
    const dice = random();
    const thumb =
      dice < 0.08
        ? "never"
        : dice < 0.28
          ? "silent"
          : dice < 0.31
            ? "wrongAmount"
            : dice < 0.33
              ? "wrongPayer"
              : "told";
    const fee = feeOf(`p-${number}`);
    const isRefunded = (thumb === "told" || thumb === "silent") && random() < 0.12;
    return {
      number,
      thumb,
      tapsTwice: random() < 0.15,
      confirms: random() < 0.5,
      refundFen: isRefunded ? (random() < 0.4 ? fee : 1 + Math.floor(random() * (fee - 1))) : 0,
      keepsKey: keepsKeys && random() < 0.5,
    };
  });
}

/** Payers outlast every death of the BFF, on a busy machine too, and an attempt under their key that is not given up yet. */
const PATIENCE_MS = 600_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const mayComeAgain = (status: number): boolean => status === 0 || status >= 500;

const residentToken = (number: number): string => `resident.0000000000000000000.r-${number}`;
const staffToken = (name: string): string => `staff.0000000000000000000.${name}`;

/** Every payer orders, pays as is their fate, and looks. So many of them at a time. */
export async function payAll(world: PaymentWorld, fates: readonly Fate[], lanes: number): Promise<Driven> {
  const driven: Driven = { faults: [], paymentIds: new Map(), paid: new Set() };
  const waiting = [...fates];
  const lane = async (): Promise<void> => {
    for (let fate = waiting.shift(); fate !== undefined; fate = waiting.shift()) await payOne(world, fate, driven);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return driven;
}

async function payOne(world: PaymentWorld, fate: Fate, driven: Driven): Promise<void> {
  const { number, thumb } = fate;
  const orders = await Promise.all(Array.from({ length: fate.tapsTwice ? 2 : 1 }, () => order(world, fate, driven)));
  let paymentId = orders.find((one) => one !== null) ?? null;
  while (paymentId !== null) {
    driven.paymentIds.set(number, paymentId);
    if (thumb === "never") return;
    const outcome = await payOrder(world, fate, paymentId);
    if (outcome === "paid") {
      if (fate.confirms) await world.ask("POST", `/payments/${paymentId}/confirm`, { token: residentToken(number) });
      return void driven.paid.add(number);
    }
    if (outcome !== "over") return void driven.faults.push(`r-${number}: ${outcome}`);
    // The other tap took so long that this order is over, as its sheet says too: the resident taps once more.
    paymentId = await order(world, fate, driven);
  }
  driven.faults.push(`r-${number}: no order`);
}

/** What the sheet of the phone says of the order that the BFF has made: it was paid, its time was over, or a fault. */
async function payOrder({ connection, switchboard, now }: PaymentWorld, { number, thumb }: Fate, paymentId: string) {
  const stored = await payments(connection).findOne({ _id: paymentId });
  if (stored === null) return `${paymentId} is not in the store`;
  const how = {
    ...(thumb === "silent" ? { silent: true } : {}),
    ...(thumb === "wrongAmount" ? { totalFen: feeOf(`p-${number}`) + (number % 2 === 0 ? 1 : -1) } : {}),
    ...(thumb === "wrongPayer" ? { openid: "oSomebodyElse000000000000" } : {}),
  };
  const { status, body } = await switchboard("POST", `/wechat-pay/${stored.outTradeNo}/pay`, how);
  if (status === 200) return "paid";
  if (now() >= stored.expiresAt) return "over";
  return `${stored.outTradeNo}, ${stored.state} here, ends ${stored.expiresAt.toISOString()}: ${JSON.stringify(body)}`;
}

async function order(world: PaymentWorld, { number, keepsKey }: Fate, driven: Driven): Promise<string | null> {
  const until = Date.now() + PATIENCE_MS;
  let key = randomUUID();
  while (Date.now() < until) {
    const body = { payableId: `p-${number}` };
    const answer = await world.ask("POST", "/payments", { token: residentToken(number), body, key });
    if (answer.status === 201) return String(answer.body["paymentId"]);
    if (!mayComeAgain(answer.status)) {
      driven.faults.push(`r-${number}: ${answer.status} ${String(answer.body["code"])}`);
      return null;
    }
    if (!keepsKey) key = randomUUID();
    await pause(300);
  }
  return null;
}

/** One member of staff asks for each refund, another approves it; both go on until they have an answer. */
export async function refundAll(world: PaymentWorld, fates: readonly Fate[], driven: Driven): Promise<void> {
  const waiting = fates.filter(({ number, refundFen }) => refundFen > 0 && driven.paid.has(number));
  const lane = async (): Promise<void> => {
    for (let fate = waiting.shift(); fate !== undefined; fate = waiting.shift()) await refundOne(world, fate, driven);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

async function refundOne(world: PaymentWorld, { number, refundFen }: Fate, driven: Driven): Promise<void> {
  const key = randomUUID();
  const body = { amountFen: refundFen, reason: "多缴" };
  const asked = await untilAnswered(world, `/staff/payments/${String(driven.paymentIds.get(number))}/refunds`, {
    token: staffToken("a"),
    body,
    key,
  });
  if (asked.status !== 201) return void driven.faults.push(`refund r-${number}: ${String(asked.body["code"])}`);
  const refundId = String(asked.body["refundId"]);
  const decided = await untilAnswered(world, `/staff/refunds/${refundId}/approve`, { token: staffToken("b") });
  const isDecided = decided.status === 200 || decided.body["code"] === "refund-decided";
  if (!isDecided) driven.faults.push(`refund r-${number}: ${String(decided.body["code"])}`);
}

async function untilAnswered(world: PaymentWorld, at: string, asked: Parameters<PaymentWorld["ask"]>[2]) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await world.ask("POST", at, asked);
    // Not paid yet by what we know: the callback or the sweep is on its way.
    const isEarly = answer.body["code"] === "refund-not-possible";
    if ((!mayComeAgain(answer.status) && !isEarly) || Date.now() > until) return answer;
    await pause(400);
  }
}
