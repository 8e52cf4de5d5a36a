import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { RIGHT_PASSWORD } from "../support/signedIn";
import { startService, type Answer, type TestService } from "../support/service";
import { openTrialStaff } from "../../support/trialStaff";

/** A resident of the sandbox who is signed in and, unless told otherwise, checked by name and number. */
export interface Holder {
  token: string;
  name: string;
  residentIdNumber: string;
}

export interface WalletWorld {
  service: TestService;
  /** An errand that wants an identity card, and a station that does it. */
  taskCode: string;
  stationId: string;
  ask(method: string, path: string, options?: { token?: string; body?: unknown }): Promise<Answer>;
  holder(name: string, residentIdNumber: string): Promise<Holder>;
  clerk(account: string, stationIds: string[]): Promise<string>;
  /** A licence of a holder by its type's name. */
  licenceId(holder: Holder, typeName: string): Promise<string>;
  /** A fresh code for a licence. */
  code(holder: Holder, licenceId: string): Promise<string>;
  /** Lays columns over a licence of the province. */
  plant(holder: Holder, key: string, columns: Record<string, unknown>): Promise<void>;
  /** Stops the world's time so many seconds from the real one; `null` lets it run again. */
  moveClock(seconds: number | null): Promise<void>;
  stop(): Promise<void>;
}

/** A well-formed number of nobody. @param sequence - three digits, the last one odd for men. */
export function idNumber(birthDate: string, sequence: string): string {
  const digits = `610113${birthDate}${sequence}`;
  return `${digits}${residentIdCheckCharacter(digits)}`;
}

export const WORKER = { name: "李明", residentIdNumber: idNumber("19900712", "013") };
export const ELDER = { name: "王秀兰", residentIdNumber: idNumber("19520318", "012") };

export async function startWallet(label: string, env: Record<string, string> = {}): Promise<WalletWorld> {
  const service = await startService({ label, env: { RATE_LIMIT_PER_MINUTE: "0", ...env } });
  const moveClock: WalletWorld["moveClock"] = async (seconds) => {
    const now = seconds === null ? null : new Date(Date.now() + seconds * 1000).toISOString();
    await service.sandboxPut("/clock", { now });
    // The BFF asks the sandbox for the time five times a second.
    await new Promise((resolve) => setTimeout(resolve, 700));
  };
  // Sessions end by the store's clock, which is the real one.
  await moveClock(null);
  const ask: WalletWorld["ask"] = (method, path, { token, body } = {}) =>
    callApi(`${service.server.url}/api/v1${path}`, { method, token, body });
  const { taskCode, stationId } = idCardErrand(service);
  const licencesOf = async ({ token }: Holder) => {
    const { body } = await ask("GET", "/licences", { token });
    return (body["items"] ?? []) as { licenceId: string; typeName: string }[];
  };
  return {
    service,
    taskCode,
    stationId,
    ask,
    holder: async (name, residentIdNumber) => {
      const person = await fetch(`${service.sandbox.url}/__sandbox/people`, {
        method: "POST",
        body: JSON.stringify({ name, residentIdNumber }),
      });
      const { loginCode } = (await person.json()) as { loginCode: string };
      const { body } = await ask("POST", "/sessions", { body: { code: loginCode } });
      const token = String(body["token"]);
      const checked = await ask("POST", "/me/identity", { token, body: { name, residentIdNumber } });
      if (checked.status !== 200) throw new Error(`not checked: ${JSON.stringify(checked.body)}`);
      return { token, name, residentIdNumber };
    },
    clerk: async (account, stationIds) => {
      await openTrialStaff(service.config, {
        account,
        role: "clerk",
        stationIds,
        name: "李桂英",
        password: RIGHT_PASSWORD,
      });
      const { body } = await ask("POST", "/staff/sessions", { body: { account, password: RIGHT_PASSWORD } });
      return String(body["token"]);
    },
    licenceId: async (holder, typeName) => {
      const found = (await licencesOf(holder)).find((licence) => licence.typeName === typeName);
      if (found === undefined) throw new Error(`no ${typeName}`);
      return found.licenceId;
    },
    code: async ({ token }, licenceId) => {
      const { body } = await ask("POST", `/licences/${licenceId}/presentations`, { token, body: {} });
      return String(body["token"]);
    },
    plant: (holder, key, columns) =>
      service.sandboxPut("/rows/lic_data", [{ row_guid: `lic-${holder.residentIdNumber}-${key}`, ...columns }]),
    moveClock,
    stop: () => service.stop(),
  };
}

async function callApi(
  url: string,
  { method, token, body }: { method: string; token: string | undefined; body: unknown },
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}

function idCardErrand(service: TestService): { taskCode: string; stationId: string } {
  const { catalogue } = service.server.app.catalogue.current();
  const item = catalogue.items.find(({ materials }) => materials.some(({ name }) => name === "居民身份证"));
  const [station] = catalogue.stations;
  if (item === undefined || station === undefined) throw new Error("the small world has no such errand");
  return { taskCode: item.taskCode, stationId: station.stationId };
}
