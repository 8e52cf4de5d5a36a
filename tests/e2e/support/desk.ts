import type { Hall } from "./hall";
import { openTrialStaff } from "../../support/trialStaff";

export const PASSWORD = "right-password";

type Role = "clerk" | "supervisor";

export interface DeskTicket {
  ticketId: string;
  number: string;
  state: string;
}

/** A desk of the hall, worked through the API where a test is not about the console. */
export interface Desk {
  account: string;
  token: string;
  counterId: string;
  /** The code that the hall shows today. */
  counterCode(): Promise<string>;
  /** Opens the counter for every line of the hall. */
  open(): Promise<void>;
  callNext(): Promise<DeskTicket>;
  move(ticketId: string, move: "recall" | "skip" | "start" | "finish" | "park" | "undo"): Promise<DeskTicket>;
}

interface DeskOptions {
  account: string;
  role?: Role;
  name?: string;
  /** Which of the hall's counters, from 0. */
  counter?: number;
}

export async function openAccount(
  hall: Hall,
  { account, role = "clerk", name = "李桂英" }: DeskOptions,
): Promise<void> {
  const { config } = hall.service;
  await openTrialStaff(config, { account, role, name, stationIds: [hall.stationId], password: PASSWORD });
}

export async function deskAt(hall: Hall, options: DeskOptions): Promise<Desk> {
  await openAccount(hall, options);
  const { account, counter = 0 } = options;
  const signedIn = await hall.ask("POST", "/staff/sessions", { body: { account, password: PASSWORD } });
  const token = String(signedIn.body["token"]);
  const queue = async () => {
    const { status, body } = await hall.ask("GET", `/staff/stations/${hall.stationId}/queue`, { token });
    if (status !== 200) throw new Error(`no queue: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const { counters, lines } = (await queue()) as { counters: { counterId: string }[]; lines: { lineId: string }[] };
  const counterId = counters[counter]?.counterId ?? "";
  const change = async (path: string, body?: unknown): Promise<DeskTicket> => {
    const answer = await hall.ask("POST", path, { token, ...(body ? { body } : {}), key: crypto.randomUUID() });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as DeskTicket;
  };
  return {
    account,
    token,
    counterId,
    counterCode: async () => String((await queue())["counterCode"]),
    open: async () => {
      await change(`/staff/counters/${counterId}/open`, { lineIds: lines.map(({ lineId }) => lineId) });
    },
    callNext: () => change(`/staff/counters/${counterId}/call-next`, {}),
    move: (ticketId, move) => change(`/staff/tickets/${ticketId}/${move}`),
  };
}

/** Somebody in the hall takes a number by the API; whose session it is may be given. */
export async function takesNumber(
  hall: Hall,
  desk: Desk,
  name: string,
  session?: string,
): Promise<{ token: string; number: string }> {
  const token = session ?? (await hall.residentToken(name));
  const { taskCode } = hall.errand;
  const body = { stationId: hall.stationId, taskCode, counterCode: await desk.counterCode() };
  const taken = await hall.ask("POST", "/tickets", { token, body, key: crypto.randomUUID() });
  if (taken.status !== 201) throw new Error(`no number: ${taken.status} ${JSON.stringify(taken.body)}`);
  return { token, number: String(taken.body["number"]) };
}
