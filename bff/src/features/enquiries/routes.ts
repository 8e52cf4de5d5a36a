import {
  acceptEnquiry as acceptEndpoint,
  answerEnquiry as answerEndpoint,
  createEnquiry as createEndpoint,
  EnquiryKind,
  getEnquiry,
  getEnquiryRules,
  getStationEnquiry,
  handOnEnquiry as handOnEndpoint,
  listEnquiries,
  listItemAnswers,
  listStationEnquiries,
  publishAnswer as publishEndpoint,
  reopenEnquiry as reopenEndpoint,
  solveEnquiry as solveEndpoint,
  unpublishAnswer as unpublishEndpoint,
  withdrawEnquiry as withdrawEndpoint,
} from "@yanta/types";
import { asResident, asStaff, type Actor } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { EnquiryParts } from "./parts";
import { acceptEnquiry, answerEnquiry, handOnEnquiry } from "./service/answerEnquiry";
import { createEnquiry } from "./service/createEnquiry";
import { deskEnquiry, deskView, listDeskEnquiries } from "./service/deskEnquiries";
import { listOwnEnquiries, ownEnquiry, reopenEnquiry, solveEnquiry, withdrawEnquiry } from "./service/ownEnquiries";
import { answersOfItem, publishAnswer, unpublishAnswer } from "./service/publication";

export const enquiryRoutes = (parts: EnquiryParts): Mounted[] => [
  ...publicRoutes(parts),
  ...residentRoutes(parts),
  ...staffRoutes(parts),
];

const publicRoutes = (parts: EnquiryParts): Mounted[] => [
  on(getEnquiryRules, () => {
    const { kinds, homeHelpFor, closesAfterDays } = parts.rules;
    const days = EnquiryKind.options.map((kind) => ({ kind, workingDays: kinds[kind].workingDays }));
    return { kinds: days, homeHelpFor, closesAfterDays };
  }),
  on(listItemAnswers, ({ params }) => answersOfItem(parts, params.taskCode)),
];

const owner = (actor: Actor) => asResident(actor).residentId;

const residentRoutes = (parts: EnquiryParts): Mounted[] => [
  on(createEndpoint, ({ actor, body, attempt, now }) =>
    createEnquiry(parts, { ...body, residentId: owner(actor) }, attempt, now),
  ),
  on(listEnquiries, ({ actor, now }) => listOwnEnquiries(parts, owner(actor), now)),
  on(getEnquiry, ({ actor, params, now }) => ownEnquiry(parts, { residentId: owner(actor), ...params }, now)),
  on(solveEndpoint, ({ actor, params, now }) => solveEnquiry(parts, { residentId: owner(actor), ...params }, now)),
  on(reopenEndpoint, ({ actor, params, body, now }) =>
    reopenEnquiry(parts, { residentId: owner(actor), ...params, ...body }, now),
  ),
  on(withdrawEndpoint, ({ actor, params, now }) =>
    withdrawEnquiry(parts, { residentId: owner(actor), ...params }, now),
  ),
];

const staffRoutes = (parts: EnquiryParts): Mounted[] => [
  on(listStationEnquiries, ({ actor, query, now }) => listDeskEnquiries(parts, asStaff(actor), query, now)),
  on(getStationEnquiry, async ({ actor, params, now }) => {
    const staff = asStaff(actor);
    return deskView(parts, staff, await deskEnquiry(parts, staff, params.enquiryId), now);
  }),
  on(acceptEndpoint, ({ actor, params, now }) => acceptEnquiry(parts, asStaff(actor), params.enquiryId, now)),
  on(handOnEndpoint, ({ actor, params, body, now }) =>
    handOnEnquiry(parts, asStaff(actor), { ...params, ...body }, now),
  ),
  on(answerEndpoint, ({ actor, params, body, attempt, now }) =>
    answerEnquiry(parts, asStaff(actor), { ...params, ...body }, { attempt, now }),
  ),
  on(publishEndpoint, ({ actor, params, body, now }) =>
    publishAnswer(parts, asStaff(actor), { ...params, ...body }, now),
  ),
  on(unpublishEndpoint, ({ actor, params, now }) => unpublishAnswer(parts, asStaff(actor), params.enquiryId, now)),
];
