import * as contract from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import { gradeOptions, ratingRules } from "./data";
import type { RatingParts } from "./parts";
import { isLow } from "./rules/grades";
import { codeAtCounter, rateByCode, visitOfCode } from "./service/codes";
import { appealRating, decideAppeal, replyToRating } from "./service/deskMoves";
import { openFigures } from "./service/figures";
import { listRatings, ownRating, rateAgain } from "./service/ownRatings";
import { listRatables } from "./service/ratables";
import { rateCase, rateTicket } from "./service/rateOwn";
import { listRectificationsOf, rectificationOf } from "./service/rectifications";

export const ratingRoutes = (parts: RatingParts): Mounted[] => [
  ...publicRoutes(parts),
  ...residentRoutes(parts),
  ...staffRoutes(parts),
];

function publicRoutes(parts: RatingParts): Mounted[] {
  const figures = openFigures(parts);
  return [
    on(contract.getRatingOptions, () => ratingOptions()),
    on(contract.getStationRatings, ({ params, now }) => figures.ofStation(params.stationId, now)),
    on(contract.getItemRatings, ({ params, now }) => figures.ofItem(params.taskCode, now)),
    on(contract.lookUpVisit, ({ body, now }) => visitOfCode(parts, body.code, now)),
    on(contract.rateByCode, ({ body, attempt, now }) => rateByCode(parts, body, { attempt, now })),
  ];
}

const ratingOptions = () => ({
  grades: gradeOptions.map(({ grade, name, tags }) => ({
    grade,
    name,
    low: isLow(grade),
    tags: Object.entries(tags).map(([tag, text]) => ({ tag, text })),
  })),
  commentMost: contract.RATING_COMMENT_MOST,
  replyWorkingDays: ratingRules.replyWorkingDays,
  rateWithinDays: ratingRules.rateWithinDays,
});

const residentRoutes = (parts: RatingParts): Mounted[] => [
  on(contract.listRatables, ({ actor, now }) => listRatables(parts, asResident(actor).residentId, now)),
  on(contract.rateTicket, ({ params, body, actor, attempt, now }) => {
    const { residentId } = asResident(actor);
    return rateTicket(parts, params.ticketId, { residentId, given: body, attempt }, now);
  }),
  on(contract.rateCase, ({ params, body, actor, attempt, now }) => {
    const { residentId } = asResident(actor);
    return rateCase(parts, params.projectNo, { residentId, given: body, attempt }, now);
  }),
  on(contract.listRatings, ({ actor }) => listRatings(parts, asResident(actor).residentId)),
  on(contract.getRating, ({ params, actor }) =>
    ownRating(parts, { residentId: asResident(actor).residentId, ...params }),
  ),
  on(contract.rateAgain, ({ params, body, actor, now }) =>
    rateAgain(parts, { residentId: asResident(actor).residentId, ...params, ...body }, now),
  ),
];

const staffRoutes = (parts: RatingParts): Mounted[] => [
  on(contract.getRatingCode, ({ params, actor, now }) => codeAtCounter(parts, asStaff(actor), params.counterId, now)),
  on(contract.listRectifications, ({ query, actor, now }) => listRectificationsOf(parts, asStaff(actor), query, now)),
  on(contract.getRectification, ({ params, actor, now }) =>
    rectificationOf(parts, asStaff(actor), params.ratingId, now),
  ),
  on(contract.replyToRating, ({ params, body, actor, now }) =>
    replyToRating(parts, { staff: asStaff(actor), ...params, now }, body.text),
  ),
  on(contract.appealRating, ({ params, body, actor, now }) =>
    appealRating(parts, { staff: asStaff(actor), ...params, now }, body.reason),
  ),
  on(contract.decideAppeal, ({ params, body, actor, now }) =>
    decideAppeal(parts, { staff: asStaff(actor), ...params, now }, body),
  ),
];
