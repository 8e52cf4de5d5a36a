import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  authorisationProblems,
  endpoints,
  problemKinds,
  type Audience,
  type Endpoint,
  type EndpointName,
} from "@yanta/types";
import { startHall, type HallService } from "../support/peopleOfHall";
import { readStore, type StoreReader } from "../support/storeDump";
import { bodies, checkIdentity, makers, queries, twoHalls, type Owner, type Subject } from "./ownership/subjects";

describe("ownership", () => {
  const OTHERS = ["another resident", "a clerk of another station", "a supervisor of another station"] as const;
  type Other = (typeof OTHERS)[number];
  const ANOTHER = { name: "张雨桐", digits: "61011319931105004" };
  const ROLE_OF: Record<Other, Audience> = {
    "another resident": "resident",
    "a clerk of another station": "clerk",
    "a supervisor of another station": "supervisor",
  };

  /** That every endpoint of the contract is mounted, the table of who may call what says (`authorisation.test.ts`). */
  const isMounted = ({ method, path }: Endpoint): boolean =>
    service.server.app.endpoints.some(({ endpoint }) => endpoint.method === method && endpoint.path === path);

  const parametersOf = ({ path }: Pick<Endpoint, "path">): string[] =>
    [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

  const named = (Object.keys(endpoints) as EndpointName[]).map((name) => ({
    name,
    endpoint: endpoints[name] as Endpoint,
  }));
  const withParameters = named.filter(({ endpoint }) => parametersOf(endpoint).length > 0);

  let service: HallService;
  let store: StoreReader;
  let here: Owner["errand"];
  const tokens = new Map<string, string>();
  /** For every address with a parameter, something of an owner of its own. */
  const cases = new Map<EndpointName, Case>();
  let untouched: Record<string, string> = {};
  beforeAll(async () => {
    service = await startHall("ownership");
    // Nothing may change but by what is asked here.
    await service.worker.stop();
    store = await readStore(service.config);
    const [hall, elsewhere] = await twoHalls(service);
    here = hall;
    const another = await service.residentToken(await service.person({ name: ANOTHER.name }));
    // Who has not proved their name is told so before anything is looked for.
    await checkIdentity(service, another, ANOTHER);
    tokens.set("another resident", another);
    for (const role of ["clerk", "supervisor"] as const) {
      tokens.set(`a ${role} of another station`, await service.staffToken(`${role}-2`, role, [elsewhere.stationId]));
      tokens.set(role, await service.staffToken(`${role}-1`, role, [here.stationId]));
    }
    for (const given of withParameters.filter(({ endpoint }) => isMounted(endpoint))) {
      cases.set(given.name, await prepare(given));
    }
    untouched = await store.texts();
  }, 180_000);
  afterAll(async () => {
    await store.close();
    await service.stop();
  });

  interface Answered {
    status: number;
    code: string;
    /** Everything that the caller sees, but for what differs with every request. */
    seen: string;
  }

  const DIFFERS = new Set(["date", "x-request-id", "keep-alive"]);

  async function ask(endpoint: Endpoint, address: string, asked: { token: string; body: unknown }): Promise<Answered> {
    const takesBody = endpoint.body !== undefined;
    const response = await fetch(`${service.server.url}/api/v1${address}`, {
      method: endpoint.method,
      headers: { Authorization: `Bearer ${asked.token}`, ...(takesBody ? { "Content-Type": "application/json" } : {}) },
      ...(takesBody ? { body: JSON.stringify(asked.body) } : {}),
    });
    const text = (await response.text()).replace(/"instance":"[^"]*"/, '"instance":""');
    const headers: string[] = [];
    response.headers.forEach((value, name) => {
      if (!DIFFERS.has(name)) headers.push(`${name}: ${value}`);
    });
    const code = response.status >= 400 ? String(JSON.parse(text)["code"]) : "";
    return { status: response.status, code, seen: JSON.stringify([response.status, headers.sort(), text]) };
  }

  interface Case {
    name: EndpointName;
    endpoint: Endpoint;
    owner: Owner;
    subjects: Map<string, Subject>;
  }

  const addressOf = ({ name, endpoint, owner, subjects }: Case, which: keyof Subject): string =>
    endpoint.path.replaceAll(/:(\w+)/g, (_match, parameter: string) =>
      encodeURIComponent(subjects.get(parameter)?.[which] ?? ""),
    ) + (queries[name]?.(owner) ?? "");

  const callAs = (one: Case, token: string, which: keyof Subject): Promise<Answered> =>
    ask(one.endpoint, addressOf(one, which), { token, body: bodies[one.name]?.(one.owner) ?? {} });

  async function prepare({ name, endpoint }: (typeof withParameters)[number]): Promise<Case> {
    const resident = await service.residentToken(await service.person({ name: "周舟" }));
    const owner = { resident, errand: here };
    const subjects = new Map<string, Subject>();
    for (const parameter of parametersOf(endpoint)) {
      const maker = makers[parameter];
      if (maker !== undefined) subjects.set(parameter, await maker(service, owner));
    }
    return { name, endpoint, owner, subjects };
  }

  const declaredBy = (endpoint: Endpoint): string[] => [...endpoint.problems, ...authorisationProblems(endpoint)];

  /** What the contract says to a caller who is not the owner: read here a second time, not by the code under test. */
  function expectation({ auth, touches }: Endpoint, other: Other): "open" | "forbidden" | "hidden" | "elsewhere" {
    if (auth.includes("anyone")) return "open";
    if (!auth.includes(ROLE_OF[other])) return "forbidden";
    return touches === "station" && other !== "another resident" ? "elsewhere" : "hidden";
  }

  /** As if it did not exist: the same bytes, and either a declared refusal or, where there is nothing to refuse, nothing done. */
  async function expectHidden(one: Case, answer: Answered, token: string): Promise<void> {
    const unknown = await callAs(one, token, "missing");
    expect(answer.seen).toBe(unknown.seen);
    if (answer.status === 204) return;
    expect(declaredBy(one.endpoint)).toContain(answer.code);
    expect([404, problemKinds["hold-gone"].status]).toContain(answer.status);
  }

  async function expectRefusal(one: Case, other: Other): Promise<void> {
    const token = tokens.get(other) ?? "";
    const answer = await callAs(one, token, "id");
    switch (expectation(one.endpoint, other)) {
      case "open":
        expect(answer.status).toBe(one.endpoint.status ?? 200);
        return;
      case "forbidden":
        expect([answer.status, answer.code]).toEqual([403, "not-allowed"]);
        return;
      case "elsewhere":
        if (answer.code === "not-your-station") expect(declaredBy(one.endpoint)).toContain("not-your-station");
        else await expectHidden(one, answer, token);
        return;
      case "hidden":
        await expectHidden(one, answer, token);
    }
  }

  /** Done, or refused for a reason of the errand itself: never for who asks, nor as if there were nothing. */
  function expectAdmitted({ endpoint }: Case, answer: Answered): void {
    if (answer.status < 300) {
      expect([endpoint.status ?? 200, 204]).toContain(answer.status);
      return;
    }
    expect(endpoint.problems).toContain(answer.code);
    expect([401, 403, 404]).not.toContain(answer.status);
  }

  const ownerTokens = ({ endpoint: { auth }, owner }: Case): string[] => {
    const desk = (["clerk", "supervisor"] as const)
      .filter((role) => auth.includes(role))
      .map((role) => tokens.get(role));
    const everybody = auth.includes("resident") || auth.includes("anyone") ? [owner.resident] : desk;
    return everybody.flatMap((token) => token ?? []);
  };

  describe("what belongs to somebody", () => {
    test("is known for every parameter of the contract", () => {
      const mounted = withParameters.filter(({ endpoint }) => isMounted(endpoint));
      const parameters = new Set(mounted.flatMap(({ endpoint }) => parametersOf(endpoint)));
      expect([...parameters].filter((name) => makers[name] === undefined)).toEqual([]);
      expect(mounted.length).toBeGreaterThan(30);
    });

    test.each(withParameters)("is nobody else's at $endpoint.method $endpoint.path", async ({ name }) => {
      const one = cases.get(name);
      if (one) for (const other of OTHERS) await expectRefusal(one, other);
    });

    test("is as it was after all of these tries", async () => {
      expect(await store.texts()).toEqual(untouched);
    });

    test.each(withParameters)("is its owner's at $endpoint.method $endpoint.path", async ({ name }) => {
      const one = cases.get(name);
      if (one) for (const token of ownerTokens(one)) expectAdmitted(one, await callAs(one, token, "id"));
    });

    test("is reached by the staff of its own station wherever the contract names them beside its owner", async () => {
      for (const given of withParameters) {
        const { auth, touches } = given.endpoint;
        if (
          touches !== "station" ||
          !auth.includes("resident") ||
          !auth.includes("clerk") ||
          !isMounted(given.endpoint)
        )
          continue;
        const one = await prepare(given);
        expectAdmitted(one, await callAs(one, tokens.get("clerk") ?? "", "id"));
      }
    });

    test.each([
      { says: "a hold in a booking", path: "/appointments", made: "holdId", code: "hold-gone" },
      { says: "an appointment in a ticket", path: "/tickets", made: "appointmentId", code: "appointment-not-found" },
    ] as const)("is nobody else's as $says either", async ({ path, made, code }) => {
      const owner = { resident: await service.residentToken(await service.person({ name: "周舟" })), errand: here };
      const subject = await makers[made]?.(service, owner);
      const { stationId, taskCode, point, slotIds } = here;
      // A hold is for one slot, which its id names.
      const slotId = subject?.id.split(":").slice(0, 2).join(":") ?? "";
      const slot = slotIds.find((one) => path === "/tickets" || one.startsWith(slotId)) ?? "";
      const before = await store.texts();
      const tryWith = (id: string | undefined) => {
        const rest = path === "/tickets" ? { stationId, point } : { slotId: slot };
        return service.ask("POST", path, {
          token: tokens.get("another resident"),
          body: { taskCode, ...rest, [made]: id },
        });
      };
      const [known, unknown] = [await tryWith(subject?.id), await tryWith(subject?.missing)];
      expect([known.body["code"], unknown.body["code"]]).toEqual([code, code]);
      expect({ ...known.body, instance: "" }).toEqual({ ...unknown.body, instance: "" });
      expect(await store.texts()).toEqual(before);
    });

    test("is out of reach for staff of another station where the body names the station", async () => {
      const { stationId, taskCode, slotIds } = here;
      const caller = { callerName: "周舟", callerPhone: "13800000001" };
      const calls = [
        { path: "/staff/appointments", body: { slotId: slotIds[0], taskCode, ...caller } },
        { path: "/holds", body: { slotId: slotIds[0], taskCode } },
        { path: "/tickets", body: { stationId, taskCode } },
      ];
      const before = await store.texts();
      for (const { path, body } of calls) {
        const { body: answer } = await service.ask("POST", path, { token: tokens.get(OTHERS[1]), body });
        expect([path, answer["code"]]).toEqual([path, "not-your-station"]);
      }
      expect(await store.texts()).toEqual(before);
    });
  });
});
