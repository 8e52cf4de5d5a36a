import { describe, expect, test } from "@jest/globals";
import type { Endpoint } from "@yanta/types";
import type { Actor } from "../actor";
import { admit } from "./authorisation";
import { Problem } from "./problem";

const anyone: Actor = { kind: "anyone" };
const resident: Actor = { kind: "resident", residentId: "r-1" };
const staff = (role: "clerk" | "supervisor" | "administrator", ...stationIds: string[]): Actor => ({
  kind: "staff",
  staffId: "s-1",
  role,
  stationIds,
});

const publicRead: Pick<Endpoint, "auth" | "touches"> = { auth: ["anyone"], touches: "public" };
const ownProfile: typeof publicRead = { auth: ["resident"], touches: "own" };
const hall: typeof publicRead = { auth: ["clerk", "supervisor", "administrator"], touches: "station" };
const rules: typeof publicRead = { auth: ["supervisor", "administrator"], touches: "station" };
const shared: typeof publicRead = { auth: ["resident", "clerk"], touches: "station" };

const answer = (...asked: Parameters<typeof admit>): string => {
  try {
    admit(...asked);
    return "admitted";
  } catch (error) {
    return error instanceof Problem ? error.code : "fault";
  }
};

describe("at the door of an endpoint", () => {
  test.each([
    { says: "anyone reads what is public", endpoint: publicRead, actor: anyone, then: "admitted" },
    { says: "staff read what is public", endpoint: publicRead, actor: staff("clerk"), then: "admitted" },
    { says: "a profile needs a session", endpoint: ownProfile, actor: anyone, then: "not-signed-in" },
    { says: "a resident reads their profile", endpoint: ownProfile, actor: resident, then: "admitted" },
    { says: "a clerk has no resident's profile", endpoint: ownProfile, actor: staff("clerk"), then: "not-allowed" },
    { says: "a resident runs no counter", endpoint: hall, actor: resident, then: "not-allowed" },
    { says: "a clerk changes no rules", endpoint: rules, actor: staff("clerk", "H1"), then: "not-allowed" },
    {
      says: "a supervisor changes the rules of their hall",
      endpoint: rules,
      actor: staff("supervisor", "H1"),
      then: "admitted",
    },
    {
      says: "no supervisor changes another hall's",
      endpoint: rules,
      actor: staff("supervisor", "H2"),
      then: "not-your-station",
    },
    { says: "an administrator changes every hall's", endpoint: rules, actor: staff("administrator"), then: "admitted" },
    { says: "a resident shares an endpoint with clerks", endpoint: shared, actor: resident, then: "admitted" },
  ])("$says", ({ endpoint, actor, then }) => {
    expect(answer(endpoint, actor, { stationId: "H1" })).toBe(then);
  });

  test.each([
    { says: "a counter", params: { counterId: "H1.W2" }, then: "admitted" },
    { says: "another hall's counter", params: { counterId: "H10.W2" }, then: "not-your-station" },
    { says: "a slot", params: { slotId: "H1.A.2026-11-25.4" }, then: "admitted" },
    { says: "another hall's slot", params: { slotId: "H2.A.2026-11-25.4" }, then: "not-your-station" },
    { says: "a ticket, whose station its feature knows", params: { ticketId: "0192" }, then: "admitted" },
  ])("the station of a clerk is read from the id of $says", ({ params, then }) => {
    expect(answer(hall, staff("clerk", "H1"), params)).toBe(then);
  });
});
