import type { Middleware } from "koa";
import type { z } from "zod";

interface FieldError {
  path: string;
  message: string;
}

/** A refusal of the switchboard, answered as RFC 9457 problem details. */
export class SwitchboardProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(code);
  }
}

/** Parses what an operator sent; throws a 400 that names every bad field. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrors);
  throw new SwitchboardProblem(400, "invalid-request", "请求内容有误，请按 errors 逐项修改", errors);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [{ path: path.join(".") || "body", message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "unknown field" }));
}

/** Turns refusals and unreadable bodies into problem details. Anything else is a defect and stays a 500. */
export const answerProblems: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    const { status, code, detail, errors } = problem;
    ctx.status = status;
    ctx.body = { type: "about:blank", title: code, status, code, detail, instance: ctx.path, errors };
    ctx.type = "application/problem+json";
  }
};

function problemOf(error: unknown): SwitchboardProblem | null {
  if (error instanceof SwitchboardProblem) return error;
  if (!(error instanceof Error) || !("status" in error)) return null;
  if (error.status === 413) return new SwitchboardProblem(413, "body-too-large", "请求体过大，请分批发送");
  if (error.status === 400)
    return new SwitchboardProblem(400, "invalid-json", "请求体不是有效的 JSON", [
      { path: "body", message: "not JSON" },
    ]);
  return null;
}
