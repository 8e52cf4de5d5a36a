import {
  acceptGrantOffer,
  answerVerification,
  createGrant,
  createLicenceCopy,
  createPresentation,
  createVerification,
  getLicence,
  getLicenceFile,
  getVerification,
  listGrants,
  listLicenceKeys,
  listLicences,
  listReplacedMaterials,
  listStationGrants,
  listVerificationRequests,
  stopPresentations,
  useGrant,
  withdrawGrant,
} from "@yanta/types";
import { asResident, asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import type { WalletParts } from "./parts";
import { answerCheck, openRequests } from "./service/answerCheck";
import { checkResult } from "./service/checkResult";
import { replacedIn } from "./service/errand";
import { acceptOffer } from "./service/grantOffers";
import { grantLicence, grantsForVisit, listOwnGrants, withdraw } from "./service/grants";
import { makeCopy } from "./service/makeCopy";
import { licenceFile, listWallet, showLicence } from "./service/ownWallet";
import { present, stopPresenting } from "./service/present";
import { scanCode } from "./service/scan";
import { trustList } from "./service/trustList";
import { readByGrant } from "./service/useGrant";

export const walletRoutes = (parts: WalletParts): Mounted[] => [...residentRoutes(parts), ...staffRoutes(parts)];

const residentRoutes = (parts: WalletParts): Mounted[] => [
  on(listLicences, ({ actor, now }) => listWallet(parts, asResident(actor).residentId, now)),
  on(getLicence, ({ actor, params, query, now }) =>
    showLicence(parts, { residentId: asResident(actor).residentId, ...params, reveal: query.reveal === "yes" }, now),
  ),
  on(getLicenceFile, ({ actor, params, now }) =>
    licenceFile(parts, asResident(actor).residentId, params.licenceId, now),
  ),
  on(createLicenceCopy, ({ actor, params, body, now }) =>
    makeCopy(parts, { residentId: asResident(actor).residentId, ...params, draft: body }, now),
  ),
  on(createPresentation, ({ actor, params, now }) =>
    present(parts, { residentId: asResident(actor).residentId, ...params }, now),
  ),
  on(stopPresentations, ({ actor, params, now }) =>
    stopPresenting(parts, { residentId: asResident(actor).residentId, ...params }, now),
  ),
  on(createGrant, ({ actor, params, body, now }) =>
    grantLicence(parts, { residentId: asResident(actor).residentId, ...params, draft: body }, now),
  ),
  on(acceptGrantOffer, ({ actor, params, body, now }) =>
    acceptOffer(parts, { residentId: asResident(actor).residentId, ...params, ...body }, now),
  ),
  on(listGrants, ({ actor, now }) => listOwnGrants(parts, asResident(actor).residentId, now)),
  on(withdrawGrant, ({ actor, params, now }) =>
    withdraw(parts, { residentId: asResident(actor).residentId, ...params }, now),
  ),
  on(listLicenceKeys, ({ now }) => trustList(parts, now)),
  on(listReplacedMaterials, ({ params }) => replacedIn(parts, params.taskCode)),
  on(listVerificationRequests, ({ actor, now }) => openRequests(parts, asResident(actor).residentId, now)),
  on(answerVerification, ({ actor, params, body, now }) =>
    answerCheck(parts, { residentId: asResident(actor).residentId, ...params, answer: body }, now),
  ),
];

const staffRoutes = (parts: WalletParts): Mounted[] => [
  on(createVerification, ({ actor, body, now }) => scanCode(parts, asStaff(actor), body, now)),
  on(getVerification, ({ actor, params, now }) => checkResult(parts, asStaff(actor), params.verificationId, now)),
  on(listStationGrants, ({ params, query, now }) => grantsForVisit(parts, { ...params, ...query }, now)),
  on(useGrant, ({ actor, params, now }) => readByGrant(parts, asStaff(actor), params.grantId, now)),
];
