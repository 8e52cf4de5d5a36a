import { payments, type StoredPayment } from "../../bff/src/features/payments/model";
import type { Fate } from "./paymentDrive";
import { feeOf } from "./paymentParts";
import type { PaymentWorld } from "./paymentWorld";

export interface Booked {
  outTradeNo: string;
  total: number;
  openid: string;
  state: string;
  paidTotal: number;
  payer: string;
  transactionId: string;
  paidAt?: string;
}
export interface BookedBack {
  outRefundNo: string;
  outTradeNo: string;
  refund: number;
  status: string;
}

export interface Books {
  orders: Booked[];
  refunds: BookedBack[];
  ours: StoredPayment[];
}

export async function readBooks({ switchboard, connection }: PaymentWorld): Promise<Books> {
  const { body } = await switchboard("GET", "/wechat-pay/book");
  const ours = await payments(connection).find().toArray();
  return { orders: body["orders"] as Booked[], refunds: body["refunds"] as BookedBack[], ours };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every fen, order by order and in all; each sentence is something that must never be. */
export function violationsIn({ orders, refunds, ours }: Books, fates: readonly Fate[]): string[] {
  const broken: string[] = [];
  const ourBy = new Map(ours.map((payment) => [payment.outTradeNo, payment]));
  const paidBy = new Map<string, number>();
  for (const order of orders) {
    const our = ourBy.get(order.outTradeNo);
    if (our === undefined) broken.push(`WeChat has ${order.outTradeNo}, and we have not`);
    else broken.push(...orderFaults(order, our));
    if (our !== undefined && order.paidAt !== undefined) {
      paidBy.set(our.payableId, (paidBy.get(our.payableId) ?? 0) + 1);
    }
  }
  const bookBy = new Map(orders.map((order) => [order.outTradeNo, order]));
  for (const our of ours) {
    if (our.receivedFen > 0 && bookBy.get(our.outTradeNo)?.paidAt === undefined)
      broken.push(`${our.outTradeNo} is paid here alone`);
    if (our.state === "created" || our.state === "pending") broken.push(`${our.outTradeNo} is still ${our.state}`);
    const told = our.outbox.filter(({ kind }) => kind === "paid").length;
    if (told !== (our.state === "paid" ? 1 : 0)) broken.push(`${our.outTradeNo} ${our.state}: told ${told} times`);
  }
  for (const [payableId, times] of paidBy) if (times > 1) broken.push(`${payableId} was paid ${times} times`);
  for (const { number, thumb } of fates) {
    if ((paidBy.get(`p-${number}`) ?? 0) !== (thumb === "never" ? 0 : 1))
      broken.push(`p-${number} (${thumb}) was not paid once`);
  }
  const received = sum(ours.map(({ receivedFen }) => receivedFen));
  const came = sum(orders.map(({ paidTotal }) => paidTotal));
  if (received !== came) broken.push(`we have ${received} fen, WeChat ${came}`);
  return [...broken, ...refundFaults({ orders, refunds, ours }, fates)];
}

function orderFaults(order: Booked, our: StoredPayment): string[] {
  const { outTradeNo, paidAt, paidTotal, payer, openid, total, state } = order;
  if (paidAt === undefined) {
    const isClosed = state === "CLOSED" && our.state === "closed";
    return isClosed ? [] : [`${outTradeNo}: unpaid, ${state} there and ${our.state} here`];
  }
  const because = paidTotal !== total ? "amountDiffers" : payer === openid ? undefined : "payerDiffers";
  const wanted = because === undefined ? "paid" : "setAside";
  const isRight = our.state === wanted && our.setAsideBecause === because && our.receivedFen === paidTotal;
  return isRight && our.transactionId === order.transactionId
    ? []
    : [`${outTradeNo}: ${wanted} there, ${our.state} here`];
}

function refundFaults({ refunds, ours }: Books, fates: readonly Fate[]): string[] {
  const broken: string[] = [];
  const ourRefunds = ours.flatMap((payment) => payment.refunds.map((refund) => ({ payment, refund })));
  const bookBy = new Map(refunds.map((refund) => [refund.outRefundNo, refund]));
  for (const { refund } of ourRefunds) {
    const booked = bookBy.get(refund.outRefundNo);
    if (refund.state !== "succeeded" || booked?.status !== "SUCCESS" || booked.refund !== refund.amountFen) {
      broken.push(`refund ${refund.outRefundNo}: ${refund.state} here, ${booked?.status ?? "unknown"} there`);
    }
    if (refund.decidedBy === undefined || refund.decidedBy === refund.requestedBy)
      broken.push(`${refund.outRefundNo}: one person`);
  }
  if (refunds.length !== ourRefunds.length) broken.push(`${refunds.length} refunds there, ${ourRefunds.length} here`);
  for (const { number, refundFen } of fates) {
    const back = sum(
      ours
        .filter(({ payableId }) => payableId === `p-${number}`)
        .flatMap((one) => one.refunds.map(({ amountFen }) => amountFen)),
    );
    if (back !== refundFen)
      broken.push(`p-${number}: ${back} fen went back instead of ${refundFen} of ${feeOf(`p-${number}`)}`);
  }
  return broken;
}
