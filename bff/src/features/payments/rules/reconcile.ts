import type { DifferenceKind } from "@yanta/types";

/** Money that moved by our books. */
export interface OurMovement {
  kind: "payment" | "refund";
  /** Our number of the order or refund. */
  reference: string;
  amountFen: number;
  /** By our books it moved on the day of the bill; else it is here because the bill names it. */
  isOfDay: boolean;
  /** It came otherwise than ordered, which staff know already. */
  setAside?: DifferenceKind;
}

/** Money that moved by WeChat's bill. */
export interface BillMovement {
  kind: "payment" | "refund";
  reference: string;
  transactionId: string;
  amountFen: number;
}

export interface Difference {
  kind: DifferenceKind;
  reference: string;
  expectedFen?: number;
  foundFen?: number;
}

export interface Reconciled {
  matched: number;
  receivedFen: number;
  refundedFen: number;
  billReceivedFen: number;
  billRefundedFen: number;
  differences: Difference[];
}

const MISSING_HERE = { payment: "missingHere", refund: "refundMissingHere" } as const;
const MISSING_AT_WECHAT = { payment: "missingAtWechat", refund: "refundMissingAtWechat" } as const;
const AMOUNT = { payment: "amountDiffers", refund: "refundAmountDiffers" } as const;

const keyOf = ({ kind, reference }: Pick<OurMovement, "kind" | "reference">): string => `${kind} ${reference}`;

/**
 * Lays our books and a day's bill side by side.
 *
 * @param ours - what moved on that day by our books, and whatever else the bill names and we know, each once.
 * @param bill - every line of the bill.
 * @returns each movement that does not agree, once; amounts in fen. What agrees is only counted.
 */
export function reconcile(ours: readonly OurMovement[], bill: readonly BillMovement[]): Reconciled {
  const known = new Map(ours.map((movement) => [keyOf(movement), movement]));
  const seen = new Map<string, string>();
  const differences: Difference[] = [];
  let matched = 0;
  for (const line of bill) {
    const key = keyOf(line);
    const isRepeated = seen.has(key);
    const found = differenceOf(known.get(key), line, isRepeated);
    seen.set(key, line.transactionId);
    if (found === null) matched += 1;
    else differences.push(found);
  }
  for (const movement of ours) {
    if (!movement.isOfDay || seen.has(keyOf(movement))) continue;
    const { kind, reference, amountFen } = movement;
    differences.push({ kind: MISSING_AT_WECHAT[kind], reference, expectedFen: amountFen });
  }
  const ofDay = ours.filter(({ isOfDay }) => isOfDay);
  return {
    matched,
    receivedFen: total(ofDay, "payment"),
    refundedFen: total(ofDay, "refund"),
    billReceivedFen: total(bill, "payment"),
    billRefundedFen: total(bill, "refund"),
    differences,
  };
}

function differenceOf(our: OurMovement | undefined, line: BillMovement, isRepeated: boolean): Difference | null {
  const { kind, reference, amountFen: foundFen } = line;
  if (our === undefined) return { kind: MISSING_HERE[kind], reference, foundFen };
  const amounts = { reference, expectedFen: our.amountFen, foundFen };
  if (isRepeated) return { kind: "paidTwice", ...amounts };
  if (our.setAside !== undefined) return { kind: our.setAside, ...amounts };
  return our.amountFen === foundFen ? null : { kind: AMOUNT[kind], ...amounts };
}

const total = (movements: readonly { kind: string; amountFen: number }[], kind: string): number =>
  movements.reduce((sum, movement) => sum + (movement.kind === kind ? movement.amountFen : 0), 0);
