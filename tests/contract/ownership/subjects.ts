import { randomUUID } from "node:crypto";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import type { EndpointName } from "@yanta/types";
import {
  bookableErrands,
  newKey,
  rowsOf,
  tuesdayToCome,
  type BookableErrand,
  type HallService,
} from "../../support/peopleOfHall";
import { readStore } from "../../support/storeDump";

/** Who owns what in one test: a fresh resident and the staff of their hall. */
export interface Owner {
  resident: string;
  errand: BookableErrand;
}

/** An id that is the owner's, or their hall's, and one of the same form that nobody has. */
export interface Subject {
  id: string;
  missing: string;
}

type Maker = (service: HallService, owner: Owner) => Promise<Subject>;

const nobodys = (): string => randomUUID();

async function made(answer: ReturnType<HallService["ask"]>, field: string): Promise<string> {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`no ${field}: ${status} ${JSON.stringify(body)}`);
  return String(body[field]);
}

let owners = 0;
const slots = new WeakMap<Owner, string>();
/** Each owner's own, from the last day on which one can book: there none of them is in another's way. */
function slotOf(owner: Owner): string {
  const known = slots.get(owner);
  if (known !== undefined) return known;
  const slotId = owner.errand.slotIds.at(-1 - (owners += 1)) ?? "";
  slots.set(owner, slotId);
  return slotId;
}

async function hold(service: HallService, owner: Owner): Promise<string> {
  const { resident: token, errand } = owner;
  const body = { slotId: slotOf(owner), taskCode: errand.taskCode };
  return made(service.ask("POST", "/holds", { token, body, headers: newKey() }), "holdId");
}

/** How each parameter of an address comes to be. A parameter that is not here fails the test: say whose it is. */
export const makers: Readonly<Record<string, Maker>> = {
  stationId: async (_service, { errand }) => ({ id: errand.stationId, missing: "610113-X999" }),
  taskCode: async (_service, { errand }) => ({ id: errand.taskCode, missing: "NOBODY-0" }),
  slotId: async (_service, owner) => ({ id: slotOf(owner), missing: slotOf(owner).replace(/\d{4}$/, "0303") }),
  lineId: async (_service, { errand }) => ({ id: errand.lineId, missing: `${errand.stationId}.Z` }),
  counterId: async (_service, { errand }) => ({ id: `${errand.stationId}.W1`, missing: `${errand.stationId}.W99` }),
  sessionId: async (service, { resident: token }) => {
    const [session] = rowsOf(await service.ask("GET", "/me/sessions", { token }));
    return { id: String(session?.["sessionId"]), missing: nobodys() };
  },
  holdId: async (service, owner) => {
    // A hold that was given back has the form of a hold, and is none.
    const given = await hold(service, owner);
    await service.ask("DELETE", `/holds/${given}`, { token: owner.resident });
    return { id: await hold(service, owner), missing: given };
  },
  appointmentId: async (service, owner) => {
    const body = { slotId: slotOf(owner), taskCode: owner.errand.taskCode };
    const asked = { token: owner.resident, body, headers: newKey() };
    return { id: await made(service.ask("POST", "/appointments", asked), "appointmentId"), missing: nobodys() };
  },
  paymentId: async (service, owner) => ({ id: await payment(service, owner), missing: nobodys() }),
  refundId: async (service, owner) => ({ id: await refund(service, owner), missing: nobodys() }),
  // No difference is anybody's but the district's: only administrators come near one.
  differenceId: () => Promise.resolve({ id: nobodys(), missing: nobodys() }),
  // Nor is what was given up on.
  letterId: () => Promise.resolve({ id: "notice.QQ", missing: "notice.Qg" }),
  projectNo: async (service, { resident: token }) => {
    await checkIdentity(service, token);
    const [own] = rowsOf(await service.ask("GET", "/cases", { token }));
    return { id: String(own?.["projectNo"]), missing: "610113000000000000" };
  },
  licenceId: async (service, owner) => ({ id: await licence(service, owner), missing: nobodys() }),
  accessId: async (service, owner) => {
    await licence(service, owner);
    const [row] = rowsOf(await service.ask("GET", "/licences/access-log", { token: owner.resident }));
    return { id: String(row?.["accessId"]), missing: nobodys() };
  },
  grantId: async (service, owner) => {
    const at = `/licences/${await licence(service, owner)}/grants`;
    const { stationId, taskCode } = owner.errand;
    const asked = { token: owner.resident, body: { stationId, taskCode, fields: [] } };
    return { id: await made(service.ask("POST", at, asked), "grantId"), missing: nobodys() };
  },
  verificationId: async (service, owner) => ({ id: await verification(service, owner), missing: nobodys() }),
  ticketId: async (service, owner) => ({ id: await ticket(service, owner), missing: nobodys() }),
  ratingId: async (service, owner) => ({ id: await lowRating(service, owner), missing: nobodys() }),
  enquiryId: async (service, owner) => ({ id: await enquiry(service, owner), missing: nobodys() }),
};

/** A question to the owner's hall. */
async function enquiry(service: HallService, { resident: token, errand }: Owner): Promise<string> {
  const body = { kind: "question", text: "居住证明交哪一种才行？", stationId: errand.stationId };
  return made(service.ask("POST", "/enquiries", { token, body, headers: newKey() }), "enquiryId");
}

async function ticket(service: HallService, { resident: token, errand }: Owner): Promise<string> {
  const { stationId, taskCode, point } = errand;
  const body = { stationId, taskCode, point };
  return made(service.ask("POST", "/tickets", { token, body, headers: newKey() }), "ticketId");
}

/** The owner's visit is over, as if a counter had served it, and was no good. */
async function lowRating(service: HallService, owner: Owner): Promise<string> {
  const ticketId = await ticket(service, owner);
  const store = await readStore(service.config);
  await store.connection
    .collection<{ _id: string }>("tickets")
    .updateOne({ _id: ticketId }, { $set: { state: "finished", finishedAt: new Date(tuesdayToCome()) } });
  await store.close();
  const asked = { token: owner.resident, body: { grade: 1, comment: "等太久" }, headers: newKey() };
  return made(service.ask("POST", `/tickets/${ticketId}/ratings`, asked), "ratingId");
}

/** A fee of the owner's errand, ordered; its id is the order's. */
async function payment(service: HallService, { resident: token, errand }: Owner): Promise<string> {
  const { stationId, taskCode } = errand;
  const [fee] = rowsOf(await service.ask("GET", `/payables?stationId=${stationId}&taskCode=${taskCode}`, { token }));
  const body = { payableId: fee?.["payableId"] };
  return made(service.ask("POST", "/payments", { token, body, headers: newKey() }), "paymentId");
}

let clerks = 0;
/** Half of a paid fee, asked back by a clerk of the owner's hall whom the test does not use. */
async function refund(service: HallService, owner: Owner): Promise<string> {
  const paymentId = await payment(service, owner);
  const { body: book } = await service.switchboard("GET", "/wechat-pay/book");
  const orders = Array.isArray(book["orders"]) ? book["orders"] : [];
  await service.switchboard("POST", `/wechat-pay/${String(orders.at(-1)?.outTradeNo)}/pay`, { silent: true });
  await service.ask("POST", `/payments/${paymentId}/confirm`, { token: owner.resident });
  clerks += 1;
  const token = await service.staffToken(`refunds-${clerks}`, "clerk", [owner.errand.stationId]);
  const body = { amountFen: 1, reason: "多缴" };
  const asked = service.ask("POST", `/staff/payments/${paymentId}/refunds`, { token, body, headers: newKey() });
  return made(asked, "refundId");
}

/** Somebody whom the sandbox's province knows; every owner passes for them. */
const KNOWN = { name: "李明", digits: "61011319900712003" };

/** Has a resident prove who they are. */
export async function checkIdentity(service: HallService, token: string, { name, digits } = KNOWN): Promise<void> {
  const body = { name, residentIdNumber: digits + residentIdCheckCharacter(digits) };
  await service.ask("POST", "/me/identity", { token, body });
}

async function licence(service: HallService, { resident: token }: Owner): Promise<string> {
  await checkIdentity(service, token);
  const [first] = rowsOf(await service.ask("GET", "/licences", { token }));
  return String(first?.["licenceId"]);
}

let verifiers = 0;
/** A code of the owner, scanned at their hall by a clerk whom the test does not use. */
async function verification(service: HallService, owner: Owner): Promise<string> {
  const { resident, errand } = owner;
  const at = `/licences/${await licence(service, owner)}/presentations`;
  const code = await made(service.ask("POST", at, { token: resident, body: {} }), "token");
  verifiers += 1;
  const token = await service.staffToken(`verifier-${verifiers}`, "clerk", [errand.stationId]);
  const body = { token: code, stationId: errand.stationId, taskCode: errand.taskCode, fields: [] };
  return made(service.ask("POST", "/verifications", { token, body }), "verificationId");
}

/** Inputs that an endpoint accepts, where it wants more than an empty body. */
export const bodies: Partial<Record<EndpointName, (owner: Owner) => unknown>> = {
  rescheduleAppointment: ({ errand }) => ({ slotId: errand.slotIds.at(0) }),
  checkInAppointment: ({ errand }) => ({ point: errand.point }),
  deferTicket: () => ({ places: 1 }),
  openCounter: ({ errand }) => ({ lineIds: [errand.lineId] }),
  transferTicket: ({ errand }) => ({ lineId: errand.lineId }),
  setAnnouncement: () => ({ text: "三号窗口暂停" }),
  putBookingRules: () => ({ noticeMinutes: 20 }),
  previewHours: () => ({ hours: { weekly: {} } }),
  putHours: () => ({ previewId: nobodys() }),
  setSlotOpen: () => ({ open: false }),
  setLineOpen: ({ errand }) => ({
    day: errand.slotIds.at(0)?.split(":").at(1),
    spans: [{ from: "00:00", to: "24:00" }],
    open: true,
  }),
  stopPresentations: () => ({ reason: "left" }),
  acceptGrantOffer: () => ({ licences: [] }),
  createLicenceCopy: () => ({ purpose: "租房备案", recipient: "房东" }),
  createGrant: ({ errand }) => ({ stationId: errand.stationId, taskCode: errand.taskCode, fields: [] }),
  answerVerification: () => ({ decision: "refuse" }),
  requestRefund: () => ({ amountFen: 1, reason: "多缴" }),
  setDeadLetterAside: () => ({ reason: "已打电话告知" }),
  settleDifference: () => ({ note: "已核对" }),
  rateTicket: () => ({ grade: 1 }),
  rateCase: () => ({ grade: 1 }),
  rateAgain: () => ({ grade: 4 }),
  replyToRating: () => ({ text: "已加开窗口" }),
  appealRating: () => ({ reason: "点错了" }),
  handOnEnquiry: ({ errand }) => ({ stationId: errand.stationId }),
  answerEnquiry: () => ({ text: "社区开的就可以", outcome: "solved" }),
  publishAnswer: ({ errand }) => ({
    taskCode: errand.taskCode,
    question: "居住证明交哪种？",
    answer: "社区开的就可以",
  }),
  decideAppeal: () => ({ accept: false, note: "记录属实" }),
};

export const queries: Partial<Record<EndpointName, (owner: Owner) => string>> = {
  listSlots: ({ errand }) => `?taskCode=${errand.taskCode}`,
  listStationGrants: () => `?appointmentId=${nobodys()}`,
};

/** The hall with the most places, and another one. */
export async function twoHalls(service: HallService): Promise<[BookableErrand, BookableErrand]> {
  const [here, elsewhere] = await bookableErrands(service);
  if (here === undefined || elsewhere === undefined) throw new Error("the world has not two halls that can be booked");
  return [here, elsewhere];
}
