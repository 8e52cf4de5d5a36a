import {
  API_BASE,
  authorisationProblems,
  problemKinds,
  Problem as ProblemSchema,
  universalProblems,
  type Endpoint,
  type ProblemCode,
} from "@yanta/types";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { z } from "zod";

/** Prints the contract: every mounted endpoint with its input, its answer and each problem it can answer with. */
export function openApiDocument(endpoints: readonly Endpoint[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "掌上办 API",
      version: "1",
      description:
        "Public services of Yanta district (雁塔区). Errors are RFC 9457 problem details with a stable `code`.",
    },
    servers: [{ url: API_BASE }],
    components: { securitySchemes: { session: { type: "http", scheme: "bearer" } } },
    paths,
  });
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { summary, params, query, body, status = 200, response } = endpoint;
  return {
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary: `${summary.zh} · ${summary.en}`,
    description: `Who: ${endpoint.auth.join(", ")}. Touches: ${endpoint.touches}.`,
    ...(endpoint.auth.includes("anyone") ? {} : { security: [{ session: [] }] }),
    requestParams: {
      ...(params instanceof z.ZodObject ? { path: params } : {}),
      ...(query instanceof z.ZodObject ? { query } : {}),
      ...(endpoint.idempotent === true ? { header: idempotencyHeader } : {}),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      [`${status}`]: { description: "OK", content: { "application/json": { schema: response } } },
      ...problemResponses([...universalProblems, ...authorisationProblems(endpoint), ...endpoint.problems]),
    },
  };
}

const idempotencyHeader = z.object({
  "Idempotency-Key": z.uuid().optional().meta({ description: "a repeat with the same key replays the first answer" }),
});

function problemResponses(codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      `${status}` as const,
      {
        description: group.map((code) => `\`${code}\`: ${problemKinds[code].detail}`).join("\n\n"),
        content: { "application/problem+json": { schema: ProblemSchema } },
      },
    ]),
  );
}
