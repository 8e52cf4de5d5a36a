import { startNoticeProcess } from "@yanta/bff";
import mongoose, { type Connection } from "mongoose";
import { startSignIn, type SignInService } from "../support/signedIn";

export const CALLED_TEMPLATE = "yanta-called-0005";

export interface ToldResident {
  residentId: string;
  token: string;
  openid: string;
  phone: string;
}

export interface NoticeService extends SignInService {
  connection: Connection;
  /** Signs a resident in; with a verified phone unless told otherwise. */
  resident(options?: { phone?: boolean; accepts?: number }): Promise<ToldResident>;
  /** A ticket that has just been called, with the event of it still in its outbox. @returns the event's id. */
  callTicket(owner: { residentId?: string }, options?: CallOptions): Promise<string>;
  notice(eventId: string): Promise<Record<string, unknown> | null>;
  messagesTo(openid: string): Promise<Record<string, unknown>[]>;
  smsTo(phone: string): Promise<Record<string, unknown>[]>;
}

export interface CallOptions {
  number?: string;
  state?: string;
  dueAt?: Date;
}

let serial = 0;

/** BFF, store, sandbox and a worker that delivers notices. */
export async function startNoticeService(label: string): Promise<NoticeService> {
  const service = await startSignIn(label);
  const worker = await startNoticeProcess(service.config);
  const connection = await mongoose
    .createConnection(service.database.uri, { dbName: service.database.name })
    .asPromise();
  const itemsOf = async (path: string) => {
    const { body } = await service.switchboard("GET", path);
    return body["items"] as Record<string, unknown>[];
  };
  return {
    ...service,
    connection,
    resident: (options) => signIn(service, options),
    callTicket: (owner, options) => callTicket(connection, owner, options),
    notice: (eventId) => connection.collection<{ _id: string }>("notices").findOne({ _id: eventId }),
    messagesTo: (openid) => itemsOf(`/outbox/subscribe-messages?to=${openid}`),
    smsTo: (phone) => itemsOf(`/outbox/sms?to=${phone}`),
    stop: async () => {
      await worker.stop();
      await connection.close();
      await service.stop();
    },
  };
}

async function signIn(
  service: SignInService,
  { phone: hasPhone = true, accepts = 0 }: { phone?: boolean; accepts?: number } = {},
): Promise<ToldResident> {
  serial += 1;
  const phone = `1370000${String(serial).padStart(4, "0")}`;
  const person = await service.person({ name: "周舟", phone });
  const token = await service.residentToken(person);
  if (hasPhone) await service.ask("POST", "/me/phone", { token, body: { code: person.phoneCode } });
  for (let count = 0; count < accepts; count += 1) {
    const results = [{ templateId: CALLED_TEMPLATE, answer: "accept" }];
    await service.ask("POST", "/notices/accepts", { token, body: { results } });
  }
  const { body } = await service.ask("GET", "/me", { token });
  return { residentId: String(body["residentId"]), token, openid: person.openid, phone };
}

async function callTicket(
  connection: Connection,
  owner: { residentId?: string },
  { number, state = "called", dueAt = new Date() }: CallOptions = {},
): Promise<string> {
  serial += 1;
  const ticketId = `ticket-${serial}`;
  const eventId = `${ticketId}:called:1`;
  const event = {
    eventId,
    kind: "called",
    ...owner,
    dueAt,
    page: `/packages/queue/ticket/index?ticketId=${ticketId}`,
    fields: {
      number: number ?? `A${String(serial).padStart(3, "0")}`,
      stationName: "小寨路便民中心",
      counterName: "3号窗口",
    },
    subject: { type: "ticket", id: ticketId },
  };
  const place = { stationId: "610113-S001", day: "2026-11-24", number: ticketId };
  await connection
    .collection<{ _id: string }>("tickets")
    .insertOne({ _id: ticketId, ...place, state, outbox: [event] } as never);
  return eventId;
}
