import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { API_BASE, authorisationProblems, endpoints, routes, type Audience, type Endpoint } from "@yanta/types";
import type { Answer } from "../api/support/service";
import { startSignIn, type SignInService } from "../api/support/signedIn";

describe("authorisation", () => {
  const HALL = "H1";
  /** Ids of one hall, in the forms that the contract gives them; none of them exists. */
  const PARAMS: Record<string, string> = {
    stationId: HALL,
    counterId: `${HALL}.W1`,
    lineId: `${HALL}.A`,
    slotId: `${HALL}.A.2026-11-25.1`,
  };
  const UNKNOWN_ID = "019ab000-0000-7000-8000-000000000000";

  /** Roles as the door sees them. `stations` null: every one. */
  const callers = [
    { who: "a stranger", role: null, stations: [] },
    { who: "a resident", role: "resident", stations: [] },
    { who: "another resident", role: "resident", stations: [] },
    { who: "a clerk of another hall", role: "clerk", stations: ["H2"] },
    { who: "a clerk", role: "clerk", stations: [HALL] },
    { who: "a supervisor", role: "supervisor", stations: [HALL] },
    { who: "an administrator", role: "administrator", stations: null },
  ] as const;
  type Caller = (typeof callers)[number];

  let service: SignInService;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    service = await startSignIn("authorisation");
    tokens.set("a resident", await service.residentToken(await service.person({ name: "周舟" })));
    tokens.set("another resident", await service.residentToken(await service.person({ name: "吴越" })));
    tokens.set("a clerk of another hall", await service.staffToken("clerk-2", "clerk", ["H2"]));
    tokens.set("a clerk", await service.staffToken("clerk-1", "clerk", [HALL]));
    tokens.set("a supervisor", await service.staffToken("lead-1", "supervisor", [HALL]));
    tokens.set("an administrator", await service.staffToken("admin", "administrator", []));
  }, 180_000);
  afterAll(() => service.stop());

  /** What the contract's table says, read here a second time and not by the code under test. */
  function expected({ auth, touches, path }: Endpoint, { role, stations }: Caller): string {
    if (auth.includes("anyone")) return "admitted";
    if (role === null) return "not-signed-in";
    if (!auth.includes(role)) return "not-allowed";
    const namesStation = Object.keys(PARAMS).some((name) => path.includes(`:${name}`));
    const isBound = touches === "station" && role !== "resident" && namesStation && stations !== null;
    return isBound && !stations.some((stationId) => stationId === HALL) ? "not-your-station" : "admitted";
  }

  const REFUSALS = new Set(["not-signed-in", "not-allowed", "not-your-station", "staff-session-locked"]);
  const outcome = ({ body }: Answer): string =>
    REFUSALS.has(String(body["code"])) ? String(body["code"]) : "admitted";

  /** Calls with an input that no endpoint accepts, so that whoever is admitted changes nothing. */
  const knock = ({ method, path }: Endpoint, { who }: Caller): Promise<Answer> => {
    const address = path.replaceAll(/:(\w+)/g, (_match, name: string) => PARAMS[name] ?? UNKNOWN_ID);
    const token = tokens.get(who);
    return service.ask(method, `${address}?unknown=1`, {
      ...(token === undefined ? {} : { token }),
      ...(method === "GET" || method === "DELETE" ? {} : { body: { unknown: 1 } }),
    });
  };

  const mounted = (): Endpoint[] => service.server.app.endpoints.map(({ endpoint }) => endpoint);

  describe("the table of who may call what", () => {
    test.each(callers)("holds at every endpoint for $who", async (caller) => {
      for (const endpoint of mounted()) {
        const name = `${endpoint.method} ${endpoint.path}`;
        expect([name, outcome(await knock(endpoint, caller))]).toEqual([name, expected(endpoint, caller)]);
      }
    });

    test("is complete: every endpoint of the contract is mounted once, and none besides", () => {
      const key = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
      const declared = Object.keys(endpoints).map((name) => key(routes[name as keyof typeof endpoints]));
      expect(mounted().map(key).sort()).toEqual(declared.sort());
    });

    test("gives nobody's data to everybody: what is open to anyone is public, and what is public is open", () => {
      const isOdd = ({ auth, touches }: Endpoint) => auth.includes("anyone") !== (touches === "public");
      expect(mounted().filter(isOdd)).toEqual([]);
    });

    test("lets no resident near what is anybody's", () => {
      const reaches: Audience[] = ["anyone", "resident", "clerk", "supervisor"];
      const tooOpen = mounted().filter(
        ({ auth, touches }) => touches === "any" && auth.some((role) => reaches.includes(role)),
      );
      expect(tooOpen).toEqual([]);
    });

    test("is printed in the API's document, with what the door can answer", async () => {
      const document = JSON.parse(await (await fetch(`${service.server.url}/openapi.json`)).text());
      for (const endpoint of mounted()) {
        const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
        const operation = document.paths[path][endpoint.method.toLowerCase()];
        expect(operation.description).toContain(endpoint.auth.join(", "));
        const text = JSON.stringify(operation.responses);
        for (const code of authorisationProblems(endpoint)) expect(text).toContain(`\`${code}\``);
      }
      expect(document.servers).toEqual([{ url: API_BASE }]);
    });
  });
});
