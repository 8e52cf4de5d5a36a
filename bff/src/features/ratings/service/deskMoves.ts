import { shanghaiDay } from "@yanta/domain/calendar";
import type { Rectification } from "@yanta/types";
import type { Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import type { StoredRectification } from "../model";
import type { RatingParts } from "../parts";
import { mayAppeal, rectificationAfter, type RectificationMove } from "../rules/rectification";
import { changeRating, type RatingChange } from "../store/changeRating";
import { dueAfterAppeal } from "./limits";
import { lowRating, rectificationView, requireOwner, type LowRating } from "./rectifications";
import { sealText } from "./seal";
import { replyNotice } from "./tell";

interface DeskCall {
  staff: Staff;
  ratingId: string;
  now: Date;
}

/**
 * Says what was put right. The resident hears of it by the same write, and may rate once more.
 *
 * @throws Problem rating-not-found, not-your-station, rectification-moved-on
 */
export const replyToRating = (parts: RatingParts, call: DeskCall, text: string): Promise<Rectification> =>
  move(parts, call, async (rating) => {
    const { staff, now } = call;
    const state = stateAfter(rating, "reply");
    const sealed = await sealText(parts, rating, "reply", text);
    const replies = [...rating.rectification.replies, { text: sealed, at: now, by: staff.staffId }];
    return {
      set: { rectification: { ...rating.rectification, state, replies } },
      tell: replyNotice(rating, replies.length, now),
    };
  });

/**
 * Says that a grade was given by mistake. It counts until somebody else agrees.
 *
 * @throws Problem rating-not-found, not-your-station, rectification-moved-on, appeal-not-possible
 */
export const appealRating = (parts: RatingParts, call: DeskCall, reason: string): Promise<Rectification> =>
  move(parts, call, async (rating) => {
    const { staff, now } = call;
    const state = stateAfter(rating, "appeal");
    const { dueOn, appeal: earlier } = rating.rectification;
    const standing = { state: rating.rectification.state, dueOn, hasAppealed: earlier !== undefined };
    if (!mayAppeal(standing, shanghaiDay(now))) throw new Problem("appeal-not-possible");
    const appeal = { reason: await sealText(parts, rating, "appeal", reason), at: now, by: staff.staffId };
    return { set: { rectification: { ...rating.rectification, state, appeal } } };
  });

/**
 * Decides on somebody else's appeal. Accepted, the rating counts no more and stays on record; refused, the reply is due.
 *
 * @throws Problem rating-not-found, not-your-station, rectification-moved-on, another-person-decides
 */
export const decideAppeal = (
  parts: RatingParts,
  call: DeskCall,
  { accept, note }: { accept: boolean; note: string },
): Promise<Rectification> =>
  move(parts, call, async (rating) => {
    const { staff, now } = call;
    const { rectification } = rating;
    const state = stateAfter(rating, accept ? "acceptAppeal" : "refuseAppeal");
    const appeal = appealOf(rectification);
    if (appeal.by === staff.staffId) throw new Problem("another-person-decides");
    const sealed = await sealText(parts, rating, "decision", note);
    const decision = { accepted: accept, note: sealed, at: now, by: staff.staffId };
    const dueOn = accept ? rectification.dueOn : dueAfterAppeal(parts, rectification.dueOn, now);
    return { set: { rectification: { ...rectification, state, dueOn, appeal: { ...appeal, decision } } } };
  });

function appealOf({ appeal }: StoredRectification): NonNullable<StoredRectification["appeal"]> {
  if (appeal === undefined) throw new Problem("rectification-moved-on");
  return appeal;
}

/** @throws Problem rectification-moved-on */
function stateAfter({ rectification }: LowRating, wanted: RectificationMove): StoredRectification["state"] {
  const state = rectificationAfter(rectification.state, wanted);
  if (state === null) throw new Problem("rectification-moved-on");
  return state;
}

async function move(
  parts: RatingParts,
  { staff, ratingId, now }: DeskCall,
  decide: (rating: LowRating) => Promise<RatingChange>,
): Promise<Rectification> {
  const changed = await changeRating(parts.connection, ratingId, (found) => {
    const rating = lowRating(found);
    requireOwner(staff, rating);
    return decide(rating);
  });
  return rectificationView(parts, staff, lowRating(changed), now);
}
