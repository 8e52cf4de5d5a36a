import { reconcileDay } from "../../bff/src/features/payments";
import { differences } from "../../bff/src/features/payments/model";
import { seeded } from "./bookingStorm";
import { fatesOf, payAll, refundAll } from "./paymentDrive";
import { readBooks, violationsIn, type Books } from "./paymentJudge";
import { paymentWorld, type PaymentWorld } from "./paymentWorld";

const DAY = "2026-11-24";
const MORNING = `${DAY}T08:00:00+08:00`;

/** A share of everything that a payment system can do wrong. */
const FAULTS = {
  lostAnswer: 0.05,
  tooMany: 0.03,
  systemError: 0.03,
  spoiledAnswer: 0.04,
  duplicateNotice: 0.2,
  lostNotice: 0.1,
  noticeDelayMs: 1_500,
  spoiledNotice: 0.15,
  xmlNotice: 0.3,
  refundMs: 100,
  scheduleScale: 0.02,
};

export interface PaymentProof {
  seconds: number;
  kills: number;
  orders: number;
  paidFen: number;
  refundedFen: number;
  setAside: number;
  planted: number;
  found: number;
  /** How often each fault happened. */
  faults: Record<string, number>;
  violations: string[];
}

export interface ProofOptions {
  seed: number;
  orders: number;
  kills: number;
  /** Repeats under their own key wait until a dead attempt is given up: half a minute. */
  keepsKeys: boolean;
  /** Kills go on while refunds are asked for and approved. */
  killsInRefunds: boolean;
}

/** Payers, staff and a WeChat Pay that errs, before a BFF that is killed again and again; then every fen is counted. */
export async function provePayments(options: ProofOptions): Promise<PaymentProof> {
  const startedAt = Date.now();
  const world = await paymentWorld(MORNING);
  try {
    await world.start();
    await world.switchboard("PUT", "/wechat-pay/faults", { ...FAULTS, seed: options.seed });
    const fates = fatesOf(options.orders, options.seed, options.keepsKeys);
    const inOrders = options.killsInRefunds ? Math.ceil(options.kills * 0.75) : options.kills;
    const [driven] = await Promise.all([payAll(world, fates, 16), killOften(world, options.seed, inOrders)]);
    const inRefunds = killOften(world, options.seed + 1, options.kills - inOrders);
    await Promise.all([refundAll(world, fates, driven), inRefunds]);
    const { counts } = (await world.switchboard("GET", "/wechat-pay/faults")).body;
    await world.switchboard("DELETE", "/wechat-pay/faults");
    const restless = await settle(world);
    const books = await readBooks(world);
    const violations = [...driven.faults, ...restless, ...violationsIn(books, fates)];
    const { planted, found, wrong } = await reconcileWithPlants(world, books);
    const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    return {
      seconds: (Date.now() - startedAt) / 1000,
      kills: options.kills,
      orders: books.orders.length,
      paidFen: sumOf(books.ours.map(({ receivedFen }) => receivedFen)),
      refundedFen: sumOf(books.refunds.map(({ refund }) => refund)),
      setAside: books.ours.filter(({ state }) => state === "setAside").length,
      planted,
      found,
      faults: counts as Record<string, number>,
      violations: [...violations, ...wrong],
    };
  } finally {
    await world.close();
  }
}

async function killOften(world: PaymentWorld, seed: number, kills: number): Promise<void> {
  const random = seeded(seed * 31);
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150 + random() * 1_500));
    await world.kill();
    await world.start();
  }
}

const SETTLED_WITHIN_MS = 120_000;

/** Lets the world's time run on, past the end of every order, until nothing is outstanding. */
async function settle(world: PaymentWorld): Promise<string[]> {
  const waiting = () => world.connection.collection("payments").countDocuments({ lookAt: { $exists: true } });
  const until = Date.now() + SETTLED_WITHIN_MS;
  while ((await waiting()) > 0) {
    if (Date.now() > until) return [`${await waiting()} orders are still asked after`];
    world.skip(5 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return [];
}

/** Plants lies in the bill, and takes the day's reconciliation at its word: those it must find, once, and no others. */
async function reconcileWithPlants(world: PaymentWorld, { orders, refunds }: Books) {
  const good = orders.filter(
    ({ paidAt, paidTotal, total, payer, openid }) => paidAt !== undefined && paidTotal === total && payer === openid,
  );
  const odd = orders.filter((order) => order.paidAt !== undefined && !good.includes(order));
  const [left, changed] = [good.slice(0, 3), good.slice(3, 6)];
  const [refundLeft, refundChanged] = [refunds.slice(0, 1), refunds.slice(1, 2)];
  const foreign = [1, 2].map((number) => ({ outTradeNo: `YTFOREIGN000${number}`, total: 1_000 + number }));
  await world.switchboard("PUT", "/wechat-pay/bill-plants", {
    omit: [...left.map(({ outTradeNo }) => outTradeNo), ...refundLeft.map(({ outRefundNo }) => outRefundNo)],
    alter: Object.fromEntries([
      ...changed.map(({ outTradeNo, paidTotal }) => [outTradeNo, paidTotal + 1]),
      ...refundChanged.map(({ outRefundNo, refund }) => [outRefundNo, refund + 1]),
    ]),
    add: foreign,
  });
  world.skip(Date.parse(`${DAY}T24:00:00+08:00`) + 11 * 3_600_000 - world.now().getTime());
  const wanted = [
    ...odd.map((order) => `${order.paidTotal === order.total ? "payerDiffers" : "amountDiffers"}:${order.outTradeNo}`),
    ...left.map(({ outTradeNo }) => `missingAtWechat:${outTradeNo}`),
    ...changed.map(({ outTradeNo }) => `amountDiffers:${outTradeNo}`),
    ...foreign.map(({ outTradeNo }) => `missingHere:${outTradeNo}`),
    ...refundLeft.map(({ outRefundNo }) => `refundMissingAtWechat:${outRefundNo}`),
    ...refundChanged.map(({ outRefundNo }) => `refundAmountDiffers:${outRefundNo}`),
  ].sort();
  // Twice: what is found again is not found anew.
  for (let time = 0; time < 2; time += 1) {
    if (!(await reconcileDay(world.parts, DAY, world.now())))
      return { planted: wanted.length, found: 0, wrong: ["no bill"] };
  }
  const found = (await differences(world.connection).find().toArray()).map(({ _id }) => _id).sort();
  const wrong = [
    ...wanted.filter((id) => !found.includes(id)).map((id) => `not found: ${id}`),
    ...found.filter((id) => !wanted.includes(id)).map((id) => `not planted: ${id}`),
  ];
  return { planted: wanted.length, found: found.length, wrong };
}
