import type { Answer } from "../api/support/service";
import type { BookableErrand, PeopleOfHall } from "../support/peopleOfHall";
import type { Hunted } from "./people";

/** Everything that the wallet has, used by one resident and a clerk, with the mistakes that people make. */
export interface WalletUse {
  people: PeopleOfHall;
  clerk: string;
  errand: Pick<BookableErrand, "stationId" | "taskCode">;
  /** Called with every answer; `isTold` when it may hold values in clear, because somebody was granted them. */
  keep(what: string, answer: Answer, isTold: boolean): void;
}

type Row = Record<string, unknown>;
const itemsOf = ({ body }: Answer): Row[] => (Array.isArray(body["items"]) ? body["items"] : []);

/** @returns how many licences were shown to the holder or the clerk. */
export async function useWallet({ people, clerk, errand, keep }: WalletUse, hunted: Hunted): Promise<number> {
  const { name, residentIdNumber, phone } = hunted;
  const token = await people.residentToken(await people.person({ name, residentIdNumber, phone }));
  const ask = async (method: string, at: string, asked: { token?: string; body?: unknown; isTold?: boolean } = {}) => {
    const { isTold = false, ...rest } = asked;
    const answer = await people.ask(method, at, { token, ...rest });
    keep(`${method} ${at}`, answer, isTold);
    return answer;
  };
  const refuseBefore = await ask("GET", "/licences");
  await ask("POST", "/me/identity", { body: { name, residentIdNumber } });
  const licences = itemsOf(await ask("GET", "/licences"));
  for (const licence of licences) {
    const at = `/licences/${String(licence["licenceId"])}`;
    await ask("GET", at);
    await ask("GET", `${at}?reveal=yes`, { isTold: true });
    await ask("GET", `${at}/file`);
    // What a copy is for is told by the holder, who names people.
    const body = { purpose: `给${name}租房`, recipient: `${name}的房东 ${phone}` };
    await ask("POST", `${at}/copies`, { body, isTold: true });
  }
  // The one that the errand wants: of others it would be refused every field.
  const idCard = licences.find(({ typeName }) => typeName === "居民身份证");
  const licenceId = String(idCard?.["licenceId"]);
  await checkAtDesk({ ask, clerk, errand, licenceId });
  await lendToErrand({ ask, clerk, errand, licenceId });
  await readLog(ask, hunted);
  return refuseBefore.status === 403 ? licences.length : 0;
}

type Ask = (
  method: string,
  at: string,
  asked?: { token?: string; body?: unknown; isTold?: boolean },
) => Promise<Answer>;
interface Desk extends Pick<WalletUse, "clerk" | "errand"> {
  ask: Ask;
  licenceId: string;
}

/** Scanned, over-asked, scanned twice, granted in part, seen; then a code that dies with its screen. */
async function checkAtDesk({ ask, clerk, errand, licenceId }: Desk): Promise<void> {
  const code = async () =>
    String((await ask("POST", `/licences/${licenceId}/presentations`, { body: {} })).body["token"]);
  const { stationId, taskCode } = errand;
  const scan = (scanned: string, more: Row = {}) =>
    ask("POST", "/verifications", { token: clerk, body: { token: scanned, stationId, taskCode, ...more } });
  const shown = await code();
  await scan(shown, { fields: ["ethnicity"] });
  const { body } = await scan(shown);
  await scan(shown);
  await scan(`${shown.slice(0, -1)}:`);
  await ask("GET", "/verifications");
  const verificationId = String(body["verificationId"]);
  const asked = Array.isArray(body["asked"]) ? (body["asked"] as Row[]).map((field) => field["name"]) : [];
  await ask("POST", `/verifications/${verificationId}/answer`, { body: { decision: "grant", fields: asked } });
  await ask("GET", `/staff/verifications/${verificationId}`, { token: clerk, isTold: true });
  await code();
  await ask("POST", `/licences/${licenceId}/presentations/stop`, { body: { reason: "captured" } });
}

/** Lent to an errand, used, used up, lent again and withdrawn. */
async function lendToErrand({ ask, clerk, errand, licenceId }: Desk): Promise<void> {
  const { stationId, taskCode } = errand;
  const lend = async (more: Row = {}) => {
    const body = { stationId, taskCode, fields: ["name", "residentIdNumber"], ...more };
    return String((await ask("POST", `/licences/${licenceId}/grants`, { body })).body["grantId"]);
  };
  const [one, two] = [await lend(), await lend()];
  await lend({ appointmentId: "appointment" });
  const use = (grantId: string) => ask("POST", `/staff/licence-grants/${grantId}/use`, { token: clerk, isTold: true });
  await use(one);
  await use(one);
  await ask("POST", `/licence-grants/${two}/withdraw`);
  await use(two);
  await ask("GET", "/licence-grants");
  await ask("GET", `/staff/stations/${stationId}/licence-grants?appointmentId=appointment`, { token: clerk });
  await ask("POST", "/appointments/appointment/licence-grants", { body: { licences: [] } });
}

/** Looks who looked, takes the rows along, and doubts one in words that name people. */
async function readLog(ask: Ask, { name, phone }: Hunted): Promise<void> {
  const [row] = itemsOf(await ask("GET", "/licences/access-log?limit=100"));
  await ask("GET", "/licences/access-log/export");
  const text = `我是${name}，电话${phone}`;
  await ask("POST", `/licences/access-log/${String(row?.["accessId"])}/question`, { body: { text } });
}
