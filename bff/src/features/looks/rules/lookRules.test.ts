import { describe, expect, test } from "@jest/globals";
import { AskedReason, endpoints, type Endpoint, type EndpointName } from "@yanta/types";
import { z } from "zod";
import { LOOK_RULES } from "./lookRules";

/** Names of fields that hold something of a person, or what one has written. */
const PERSONAL = new Set([
  "person",
  "residentName",
  "callerName",
  "callerPhone",
  "contact",
  "contactPhone",
  "phone",
  "residentIdNumber",
  "comment",
  "question",
  "text",
  "fields",
]);

/** Every name of a field anywhere in a shape. */
function fieldsIn(schema: unknown, seen = new Set<unknown>()): string[] {
  if (!(schema instanceof z.ZodType) || seen.has(schema)) return [];
  seen.add(schema);
  const { shape } = schema as { shape?: Record<string, unknown> };
  const own =
    shape === undefined ? [] : Object.entries(shape).flatMap(([name, inner]) => [name, ...fieldsIn(inner, seen)]);
  const { element, innerType, options, in: input, out } = schema.def as unknown as Record<string, unknown>;
  const inside = [element, innerType, input, out, ...(Array.isArray(options) ? options : [])];
  return [...own, ...inside.flatMap((inner) => fieldsIn(inner, seen))];
}

const isForStaff = ({ auth }: Endpoint): boolean =>
  !auth.includes("anyone") && auth.some((role) => role !== "resident");
const showsSomebody = ({ response }: Endpoint): boolean => fieldsIn(response).some((name) => PERSONAL.has(name));

const named = (Object.keys(endpoints) as EndpointName[]).map((name) => ({
  name,
  endpoint: endpoints[name] as Endpoint,
}));
const showing = named.filter(({ endpoint }) => isForStaff(endpoint) && showsSomebody(endpoint)).map(({ name }) => name);

describe("a member of staff who is shown a person", () => {
  test("is shown one by no endpoint that does not say how the reason is known", () => {
    expect(showing.filter((name) => LOOK_RULES[name] === undefined)).toEqual([]);
  });

  test("has no rule for an endpoint that shows nobody", () => {
    expect(Object.keys(LOOK_RULES).filter((name) => !showing.includes(name as EndpointName))).toEqual([]);
  });

  test("is asked where the work is no reason, and has to explain anything else", () => {
    const { query } = endpoints.listStationAppointments;
    const allows = (asked: object): boolean => query?.safeParse(asked).success === true;
    expect(AskedReason.options.filter((reason) => allows({ reason }))).toEqual(["forgotCode", "contact", "check"]);
    expect([allows({ reason: "other", note: "查投诉" }), allows({ reason: "other", note: " " })]).toEqual([
      true,
      false,
    ]);
    expect([allows({ reason: "called" }), allows({ reason: "check", note: "多写的" }), allows({})]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
