import type { Endpoints } from "@yanta/types";
import type { EndpointName } from "@yanta/types/paths";

/** What a schema takes and gives, read from the contract's types alone: no schema reaches the phone. */
type InputOf<Schema> = Schema extends { _zod: { input: infer Input } } ? Input : never;
type OutputOf<Schema> = Schema extends { _zod: { output: infer Output } } ? Output : never;
type Part<Name extends EndpointName, Key extends "params" | "query" | "body"> = InputOf<NonNullable<Endpoints[Name][Key]>>;
type OptionalUnlessNeeded<Key extends string, Value> = unknown extends Value ? object : { [K in Key]: Value };

/** The successful answer of an endpoint. */
export type AnswerOf<Name extends EndpointName> = OutputOf<Endpoints[Name]["response"]>;

/** What an endpoint must be asked with. */
export type AskOf<Name extends EndpointName> = OptionalUnlessNeeded<"params", Part<Name, "params">> & {
  query?: Partial<Part<Name, "query">>;
} & OptionalUnlessNeeded<"body", Part<Name, "body">>;

/** The same, as plain values, for code that does not care which endpoint. */
export interface PlainAsk {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}
