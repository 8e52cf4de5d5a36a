import type * as contract from "@yanta/types";
import type { EndpointName } from "@yanta/types/paths";

/** The contract's values by name: an endpoint is named as its route. */
type Endpoints = typeof contract;

/** Endpoints that have both a path and a contract. */
export type Name = EndpointName & keyof Endpoints;

/** What a schema takes and gives, read from the contract's types alone: no schema reaches the phone. */
type InputOf<Schema> = Schema extends { _zod: { input: infer Input } } ? Input : never;
type OutputOf<Schema> = Schema extends { _zod: { output: infer Output } } ? Output : never;
type Part<N extends Name, Key extends "params" | "query" | "body"> = InputOf<NonNullable<Endpoints[N][Key]>>;
type OptionalUnlessNeeded<Key extends string, Value> = unknown extends Value ? object : { [K in Key]: Value };

/** The successful answer of an endpoint. */
export type AnswerOf<N extends Name> = OutputOf<Endpoints[N]["response"]>;

/** What an endpoint must be asked with. */
export type AskOf<N extends Name> = OptionalUnlessNeeded<"params", Part<N, "params">> & {
  query?: Partial<Part<N, "query">>;
} & OptionalUnlessNeeded<"body", Part<N, "body">>;

/** The same, as plain values, for code that does not care which endpoint. */
export interface PlainAsk {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}
