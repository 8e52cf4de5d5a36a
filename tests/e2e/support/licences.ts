import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { call } from "../../api/support/service";
import type { Errand, Hall } from "./hall";

/** A resident whose name the province has checked, with the licences that the sandbox gives to people of that age. */
export interface Holder {
  token: string;
  name: string;
  residentIdNumber: string;
}

/** A well-formed number of nobody. @param sequence - three digits, the last one even for women. */
function idNumber(birthDate: string, sequence: string): string {
  const digits = `610113${birthDate}${sequence}`;
  return `${digits}${residentIdCheckCharacter(digits)}`;
}

export async function licenceHolder(hall: Hall, name: string, sequence: string): Promise<Holder> {
  const residentIdNumber = idNumber("19520318", sequence);
  const body = JSON.stringify({ name, residentIdNumber });
  const person = await call(`${hall.service.sandbox.url}/__sandbox/people`, { method: "POST", body });
  const signedIn = await hall.ask("POST", "/sessions", { body: { code: person.body["loginCode"] } });
  const token = String(signedIn.body["token"]);
  const checked = await hall.ask("POST", "/me/identity", { token, body: { name, residentIdNumber } });
  if (checked.status !== 200) throw new Error(`not checked: ${JSON.stringify(checked.body)}`);
  return { token, name, residentIdNumber };
}

/** Lays columns over a licence of the province, such as a state or an end. */
export const plant = (hall: Hall, { residentIdNumber }: Holder, key: string, columns: Record<string, unknown>) =>
  hall.service.sandboxPut("/rows/lic_data", [{ row_guid: `lic-${residentIdNumber}-${key}`, ...columns }]);

/** A holder's licence by the name of its kind. */
export async function licenceIdOf(hall: Hall, { token }: Holder, typeName: string): Promise<string> {
  const { body } = await hall.ask("GET", "/licences", { token });
  const found = (body["items"] as { licenceId: string; typeName: string }[]).find((one) => one.typeName === typeName);
  if (!found) throw new Error(`no ${typeName}: ${JSON.stringify(body)}`);
  return found.licenceId;
}

/** An errand that the hall books and that wants an identity card, and no other licence. */
export async function idCardErrand(hall: Hall): Promise<Errand & { officialName: string }> {
  const { body } = await hall.ask("GET", `/items?stationId=${hall.stationId}&limit=50`);
  for (const { taskCode } of body["items"] as { taskCode: string }[]) {
    const replaced = await hall.ask("GET", `/items/${taskCode}/replaced-materials`);
    const types = new Set((replaced.body["items"] as { typeName: string }[]).map(({ typeName }) => typeName));
    if (types.size !== 1 || !types.has("居民身份证")) continue;
    const slots = await hall.ask("GET", `/stations/${hall.stationId}/slots?taskCode=${taskCode}`);
    if (slots.status !== 200) continue;
    const guide = (await hall.ask("GET", `/items/${taskCode}`)).body as { name: string; plainName?: string };
    return { taskCode, name: guide.plainName ?? guide.name, officialName: guide.name };
  }
  throw new Error("no errand of the hall wants an identity card alone");
}
