import type { PaymentDifference } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { differences } from "../model";
import type { PaymentParts } from "../parts";
import { differenceView } from "./views";

const MOST_LISTED = 200;

/** Open ones first, newest first. */
export async function listDifferences({ connection }: PaymentParts): Promise<{ items: PaymentDifference[] }> {
  const newest = { sort: { foundAt: -1 }, limit: MOST_LISTED } as const;
  const open = await differences(connection)
    .find({ settledAt: { $exists: false } }, newest)
    .toArray();
  const settled = await differences(connection)
    .find({ settledAt: { $exists: true } }, newest)
    .toArray();
  return { items: [...open, ...settled].slice(0, MOST_LISTED).map(differenceView) };
}

/** The first note stays: a difference is settled once. @throws Problem difference-not-found */
export async function settleDifference(
  { connection }: PaymentParts,
  staff: Staff,
  { differenceId, note }: { differenceId: string; note: string },
  now: Date,
): Promise<PaymentDifference> {
  const settled = { settledAt: now, settledBy: staff.staffId, settledNote: note };
  await differences(connection).updateOne({ _id: differenceId, settledAt: { $exists: false } }, { $set: settled });
  const difference = await differences(connection).findOne({ _id: differenceId });
  if (difference === null) throw new Problem("difference-not-found");
  return differenceView(difference);
}
