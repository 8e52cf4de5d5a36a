import type Router from "@koa/router";
import { z } from "zod";
import { parsed } from "../switchboard/problem";
import type { People, SandboxPerson } from "./people";

const text = (pattern: RegExp, wanted: string) => z.string().regex(pattern, wanted);

const Draft = z.strictObject({
  name: z.string().min(1).max(50),
  openid: text(/^[\w-]{6,64}$/, "6 to 64 letters, digits, - or _").exactOptional(),
  residentIdNumber: text(/^\d{17}[\dX]$/, "18 characters").exactOptional(),
  phone: text(/^1[3-9]\d{9}$/, "11 digits").exactOptional(),
  realNameLevel: z.enum(["L2", "L3", "L4"]).exactOptional(),
  blocked: z.boolean().exactOptional(),
  accepts: z.record(z.string().max(80), z.int().min(0)).exactOptional(),
});

/** `/people`: who lives in the sandbox. Each POST gives fresh codes, also for somebody who is known. */
export function mountPeople(router: Router, people: People): void {
  router.post("/people", (ctx) => {
    const person = people.put(parsed(Draft, ctx.request.body));
    ctx.status = 201;
    ctx.body = withCodes(people, person);
  });
  router.get("/people", (ctx) => {
    ctx.body = { items: people.list() };
  });
}

const withCodes = (people: People, person: SandboxPerson) => ({
  ...person,
  loginCode: people.giveCode("login", person.openid),
  oauthCode: people.giveCode("oauth", person.openid),
  phoneCode: people.giveCode("phone", person.openid),
});
