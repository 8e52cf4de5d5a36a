import type { z } from "zod";
import type { Route } from "./paths";
import type { ProblemCode } from "./problems";

/** Who may call. `anyone` needs no session; the other roles arrive with sign-in. */
export type Audience = "anyone" | "resident" | "clerk" | "supervisor" | "administrator";

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> extends Route {
  auth: readonly Audience[];
  summary: { en: string; zh: string };
  params?: Params;
  query?: Query;
  body?: Body;
  /** Status of success; 200 unless said. */
  status?: 200 | 201 | 204;
  response: Response;
  /** Codes that the endpoint itself can answer with; input, limits and faults are added to every endpoint. */
  problems: readonly ProblemCode[];
  /** Answers carry an ETag and may be kept for so many seconds by anyone. */
  cacheSeconds?: number;
  /** A write that a thumb can repeat: takes `Idempotency-Key` and replays the first answer. */
  idempotent?: boolean;
}

/** Keeps the literal types of a contract value: BFF routes, the client and the OpenAPI document all read it. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}
