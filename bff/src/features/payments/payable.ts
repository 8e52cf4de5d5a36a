/** Something that a resident owes, at one place. Whoever raises fees (items today, cases later) gives these. */
export interface Payable {
  /** Unique for one thing to be paid once, of letters, digits and `.:-_`: paying it twice is refused. */
  payableId: string;
  residentId: string;
  /** The station that collects; its staff see the payment. */
  stationId: string;
  /** Integer fen, at least 1. */
  amountFen: number;
  /** What the payer reads in WeChat and on the receipt, at most 40 characters and without personal data. */
  description: string;
}

export interface PayableSource {
  /** What there is to pay for an errand at a place; none when nothing is charged or the amount is not fixed. */
  payablesFor(errand: { residentId: string; stationId: string; taskCode: string }): Promise<Payable[]>;
  /** `null` when there is no such thing, or not for this resident. The amount is the one in force now. */
  payableById(residentId: string, payableId: string): Promise<Payable | null>;
}
