import { formatInstant } from "@yanta/domain/calendar";
import { maskText } from "@yanta/domain/masks";
import type { listItemAnswers, publishAnswer as publishAnswerEndpoint, StationEnquiryDetail } from "@yanta/types";
import type { z } from "zod";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { publishedAnswers } from "../model";
import type { EnquiryParts } from "../parts";
import { mayPublish } from "../rules/moves";
import { deskEnquiry, deskView } from "./deskEnquiries";

const MOST_SHOWN = 50;

const namesSomebody = (text: string): boolean => maskText(text) !== text;

type Publication = z.output<NonNullable<(typeof publishAnswerEndpoint)["body"]>> & { enquiryId: string };

/**
 * Shows a question and its answer to everybody, in the clerk's words: the resident's own text is never published. What has
 * a phone or an id number in it is refused. Again, it replaces what stood there.
 *
 * @throws Problem enquiry-not-found, not-your-station, supervisor-needed, enquiry-moved, item-not-found, publication-names-somebody
 */
export async function publishAnswer(
  parts: EnquiryParts,
  staff: Staff,
  { enquiryId, taskCode, question, answer }: Publication,
  now: Date,
): Promise<StationEnquiryDetail> {
  const enquiry = await deskEnquiry(parts, staff, enquiryId);
  if (!mayPublish(enquiry)) throw new Problem("enquiry-moved");
  if (!parts.catalogue.current().catalogue.itemByCode.has(taskCode)) throw new Problem("item-not-found");
  if (namesSomebody(question) || namesSomebody(answer)) throw new Problem("publication-names-somebody");
  const { answeredAt = now } = enquiry;
  const shown = { taskCode, question, answer, answeredAt, publishedBy: staff.staffId };
  await publishedAnswers(parts.connection).updateOne({ _id: enquiryId }, { $set: shown }, { upsert: true });
  return deskView(parts, staff, enquiry, now);
}

/** @throws Problem enquiry-not-found, not-your-station, supervisor-needed */
export async function unpublishAnswer(
  parts: EnquiryParts,
  staff: Staff,
  enquiryId: string,
  now: Date,
): Promise<StationEnquiryDetail> {
  const enquiry = await deskEnquiry(parts, staff, enquiryId);
  await publishedAnswers(parts.connection).deleteOne({ _id: enquiryId });
  return deskView(parts, staff, enquiry, now);
}

/** What others have asked about an item, the latest answer first. @throws Problem item-not-found */
export async function answersOfItem(
  { connection, catalogue }: EnquiryParts,
  taskCode: string,
): Promise<z.input<typeof listItemAnswers.response>> {
  if (!catalogue.current().catalogue.itemByCode.has(taskCode)) throw new Problem("item-not-found");
  const found = await publishedAnswers(connection)
    .find({ taskCode })
    .sort({ answeredAt: -1 })
    .limit(MOST_SHOWN)
    .toArray();
  return {
    items: found.map(({ _id, question, answer, answeredAt }) => ({
      answerId: _id,
      question,
      answer,
      answeredAt: formatInstant(answeredAt),
    })),
  };
}
