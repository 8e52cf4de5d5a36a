import { shanghaiDay } from "@yanta/domain/calendar";
import { enquiries } from "../model";
import type { EnquiryParts } from "../parts";
import { ENQUIRY_MOVES, WAITING } from "../rules/moves";

/**
 * Finds what is overdue, once for each due day, and closes what the resident has left without a word. Each is one
 * conditional update of its document: any number of workers may do this at once.
 */
export async function lookAtEnquiries(
  { connection, log }: Pick<EnquiryParts, "connection" | "log">,
  now: Date,
): Promise<{ overdue: number; closed: number }> {
  const today = shanghaiDay(now);
  const { from, to } = ENQUIRY_MOVES.expire;
  const [late, expired] = await Promise.all([
    enquiries(connection).updateMany(
      { state: { $in: [...WAITING] }, dueOn: { $lt: today }, overdueFoundOn: { $exists: false } },
      { $set: { overdueFoundOn: today }, $inc: { rev: 1 }, $push: { history: { move: "overdue", at: now } } },
    ),
    enquiries(connection).updateMany(
      { state: { $in: [...from] }, closesAt: { $lte: now } },
      {
        $set: { state: to, closedBecause: "noWord" },
        $unset: { closesAt: "" },
        $inc: { rev: 1 },
        $push: { history: { move: "expire", at: now } },
      },
    ),
  ]);
  const found = { overdue: late.modifiedCount, closed: expired.modifiedCount };
  if (found.overdue > 0) log.warn({ count: found.overdue }, "enquiries are overdue");
  return found;
}
