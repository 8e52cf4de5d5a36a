import type { Endpoint } from "@yanta/types";
import { z } from "zod";
import type { Actor, Caller } from "../actor";
import { firstAttempt, type Attempt } from "../idempotency";
import { fieldErrors, plainMessage } from "./fieldErrors";
import { Problem, type FieldError } from "./problem";

/** What a handler gets: input that the contract has accepted, who is asking, and the instant of the request. */
export interface Call<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** Admitted by the endpoint's `auth`: `asResident(actor)` or `asStaff(actor)` where only one kind comes in. */
  actor: Actor;
  caller: Caller;
  /** For what the request makes: the same for every repeat under its `Idempotency-Key`. */
  attempt: Attempt;
  now: Date;
}

/** Input as it came, before the contract has seen it, and who sent it. */
export interface RawInput {
  actor: Actor;
  caller: Caller;
  params: unknown;
  query: unknown;
  body: unknown;
  /** Faults found while reading, reported together with the contract's. */
  errors: readonly FieldError[];
}

/** An endpoint with its handler. `answer` checks the input, calls the handler and gives the response body. */
export interface Mounted {
  endpoint: Endpoint;
  answer(input: RawInput, now: Date, attempt?: Attempt): Promise<unknown>;
}

const nothing = z.strictObject({});

/** Mounts a contract value: validation and the handler's types follow from it. */
export function on<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  endpoint: Endpoint<Params, Query, Body, Response>,
  handler: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => z.input<Response> | Promise<z.input<Response>>,
): Mounted {
  const answer = async (input: RawInput, now: Date, attempt = firstAttempt(now)): Promise<unknown> => {
    const params = parse(endpoint.params ?? nothing, input.params, "path");
    const query = parse(endpoint.query ?? nothing, input.query, "query");
    const body =
      endpoint.body === undefined ? { value: undefined, errors: [] } : parse(endpoint.body, input.body, "body");
    const errors = onePerField([...input.errors, ...params.errors, ...query.errors, ...body.errors]);
    if (errors.length > 0) throw new Problem("invalid-input", { errors });
    // The schemas have just produced these values; without a schema nobody reads them.
    const { actor, caller } = input;
    const read = { params: params.value, query: query.value, body: body.value };
    const call = { ...read, actor, caller, attempt, now } as Call<z.output<Params>, z.output<Query>, z.output<Body>>;
    return handler(call);
  };
  return { endpoint: endpoint as Endpoint, answer };
}

/** Where a field has several faults the first is told: it is the one found while reading. */
const onePerField = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter((error, at) => errors.findIndex(({ path }) => path === error.path) === at);

function parse(schema: z.ZodType, value: unknown, whole: string): { value: unknown; errors: FieldError[] } {
  const result = schema.safeParse(value, { error: plainMessage });
  if (result.success) return { value: result.data, errors: [] };
  return { value: undefined, errors: fieldErrors(result.error.issues, whole) };
}
