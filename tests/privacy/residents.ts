import { newKey, rowsOf, type BookableErrand, type PeopleOfHall } from "../support/peopleOfHall";
import type { Hunted } from "./people";

/** What one resident's day comes to. */
export interface ResidentDay {
  hunted: Hunted;
  token: string;
  phoneVerified: boolean;
  nameProven: boolean;
  booked: boolean;
  number: boolean;
}

export interface Place {
  errand: BookableErrand;
  slotId: string;
}

const EVERY = { sms: 7, reschedule: 5, cancel: 11, walkIn: 2, slip: 3 } as const;

/** A resident signs in, proves phone and name, books, takes a number, looks at everything, and errs now and then. */
export async function residentDay(
  people: PeopleOfHall,
  hunted: Hunted,
  { index, place, next }: { index: number; place: Place; next: Place },
): Promise<ResidentDay> {
  const person = await people.person({ ...hunted });
  const token = await people.residentToken(person);
  const does = (every: number): boolean => index % every === 0;
  const post = (at: string, body: unknown) => people.ask("POST", at, { token, body, headers: newKey() });
  if (does(EVERY.slip)) await slips(people, token, hunted);
  // What is typed in a free text cannot be known for a name; numbers can.
  if (does(EVERY.slip))
    await post("/reports", { stationId: place.errand.stationId, kind: "phone", text: numbersIn(hunted) });
  const phone = does(EVERY.sms)
    ? await phoneBySms(people, token, hunted)
    : await post("/me/phone", { code: person.phoneCode });
  const { name, residentIdNumber } = hunted;
  const proven = await post("/me/identity", { name, residentIdNumber });
  const { booking: templates } = (await people.ask("GET", "/notices/templates")).body;
  const results = (Array.isArray(templates) ? templates : []).map((templateId) => ({ templateId, answer: "accept" }));
  if (results.length > 0 && !does(EVERY.sms)) await post("/notices/accepts", { results });
  const { taskCode } = place.errand;
  const booked = await post("/appointments", { slotId: place.slotId, taskCode });
  if (booked.status === 201 && does(EVERY.reschedule))
    await post(`/appointments/${String(booked.body["appointmentId"])}/reschedule`, { slotId: next.slotId });
  if (booked.status === 201 && does(EVERY.cancel))
    await people.ask("POST", `/appointments/${String(booked.body["appointmentId"])}/cancel`, { token });
  const { stationId, point } = place.errand;
  const number = does(EVERY.walkIn) ? await post("/tickets", { stationId, taskCode, point }) : null;
  for (const at of ["/me", "/me/sessions", "/appointments", "/tickets"]) await people.ask("GET", at, { token });
  return {
    hunted,
    token,
    phoneVerified: phone.status === 200,
    nameProven: proven.status === 200,
    booked: booked.status === 201,
    number: number?.status === 201,
  };
}

async function phoneBySms(people: PeopleOfHall, token: string, { phone }: Hunted) {
  await people.ask("POST", "/me/phone-codes", { token, body: { phone } });
  const { body } = await people.switchboard("GET", `/outbox/sms?to=${phone}`);
  const [message] = (Array.isArray(body["items"]) ? body["items"] : []).slice(-1) as { params?: { code?: string } }[];
  const smsCode = message?.params?.code ?? "000000";
  return people.ask("POST", "/me/phone", { token, body: { phone, smsCode } });
}

/** Whoever was served is angry, and writes down all that they are. @returns how many visits were rated. */
export async function rateVisits(people: PeopleOfHall, token: string, hunted: Hunted): Promise<number> {
  const visits = rowsOf(await people.ask("GET", "/ratables", { token }));
  for (const { subject } of visits) {
    const { id } = subject as { id: string };
    const body = { grade: 1, comment: `${hunted.name}：${numbersIn(hunted)}` };
    await people.ask("POST", `/tickets/${id}/ratings`, { token, body, headers: newKey() });
  }
  return visits.length;
}

/** Whoever could not get something done writes down all that they are, too. @returns whether it was taken in. */
export async function reportUnresolved(people: PeopleOfHall, token: string, hunted: Hunted): Promise<boolean> {
  const { name, phone } = hunted;
  const body = { kind: "unresolved", text: `窗口不收。${name}，${numbersIn(hunted)}`, phone };
  return (await people.ask("POST", "/enquiries", { token, body, headers: newKey() })).status === 201;
}

const numbersIn = ({ phone, residentIdNumber }: Hunted): string =>
  `电话打不通，请回电 ${phone.slice(0, 3)} ${phone.slice(3)} 或 ${phone}，身份证${residentIdNumber}`;

/** Values in the wrong field, in addresses, in texts: what is refused must be kept as little as what is taken. */
async function slips(people: PeopleOfHall, token: string, { name, residentIdNumber, phone }: Hunted): Promise<void> {
  const post = (at: string, body: unknown) => people.ask("POST", at, { token, body, headers: newKey() });
  await post("/me/identity", { name: residentIdNumber, residentIdNumber: name });
  await post("/me/identity", { name: `${name}·`, residentIdNumber });
  await post("/me/phone", { phone, smsCode: "000000" });
  await post("/me/phone", { code: phone });
  await post("/sessions", { code: name });
  await post("/appointments", { slotId: phone, taskCode: residentIdNumber, familyMemberId: name });
  for (const typed of [name, phone, residentIdNumber]) {
    const at = encodeURIComponent(typed);
    for (const address of [`/items?q=${at}`, `/stations?near=${at}`, `/stations/${at}`, `/tickets/${at}`, `/${at}`])
      await people.ask("GET", address, { token });
  }
  await post("/staff/sessions", { account: phone, password: residentIdNumber });
  await people.ask("GET", "/me", {
    headers: { Authorization: `Bearer ${phone}`, "User-Agent": `phone/${phone} ${residentIdNumber}` },
  });
}
