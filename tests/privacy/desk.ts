import { newKey, rowsOf, type BookableErrand, type PeopleOfHall } from "../support/peopleOfHall";
import type { Hunted } from "./people";
import type { Place } from "./residents";

/** Books for somebody on the phone. @returns whether it was taken. */
export async function callerBooks(
  people: PeopleOfHall,
  token: string,
  { hunted, place }: { hunted: Hunted; place: Place },
): Promise<boolean> {
  const { name: callerName, phone: callerPhone } = hunted;
  const body = { slotId: place.slotId, taskCode: place.errand.taskCode, callerName, callerPhone };
  // The key of a thumb that taps twice: the second is answered from what was kept of the first.
  const headers = newKey();
  const first = await people.ask("POST", "/staff/appointments", { token, body, headers });
  await people.ask("POST", "/staff/appointments", { token, body, headers });
  return first.status === 201;
}

/** A counter's morning: everybody who waits is called; some come, some do not, some calls are taken back. */
export async function counterMorning(
  people: PeopleOfHall,
  token: string,
  { stationId, lineId }: BookableErrand,
): Promise<{ called: number; served: number }> {
  const counter = `/staff/counters/${stationId}.W1`;
  const post = (at: string, body?: unknown) =>
    people.ask("POST", at, body === undefined ? { token } : { token, body, headers: newKey() });
  await post(`${counter}/open`, { lineIds: [lineId] });
  let [called, served] = [0, 0];
  for (;;) {
    const { status, body } = await post(`${counter}/call-next`, {});
    if (status !== 200) break;
    called += 1;
    const ticket = `/staff/tickets/${String(body["ticketId"])}`;
    const moves = called % 4 === 0 ? ["recall", "skip"] : ["start", "finish"];
    for (const move of moves) await post(`${ticket}/${move}`);
    if (called % 4 !== 0) served += 1;
  }
  await people.ask("GET", `/staff/stations/${stationId}/queue`, { token });
  await people.ask("GET", `/stations/${stationId}/display`);
  return { called, served };
}

/** The lists of a hall's coming days. @returns the masked names in them. */
export async function stationLists(
  people: PeopleOfHall,
  token: string,
  { stationId, slotIds }: BookableErrand,
): Promise<string[]> {
  const days = new Set(slotIds.map((slotId) => slotId.split(":")[1] ?? ""));
  const names: string[] = [];
  for (const day of days) {
    const listed = await people.ask("GET", `/staff/stations/${stationId}/appointments?day=${day}&reason=check`, {
      token,
    });
    for (const { person } of rowsOf(listed)) names.push(String((person as { name?: string } | undefined)?.name ?? ""));
  }
  return names;
}
