import type { z } from "zod";
import type { FieldError } from "./problem";

type RawIssue = z.core.$ZodRawIssue;

/** What a schema without own words says about a value, in words that a resident can act on. */
export function plainMessage(issue: RawIssue): string {
  if (issue.code === "invalid_type") return issue.input === undefined ? "这一项要填写" : "格式不对";
  if (issue.code === "invalid_value") return `只能是：${issue.values.map(String).join("、")}`;
  if (issue.code === "too_big") return `不能超过${String(issue.maximum)}${unitOf(issue.origin)}`;
  if (issue.code === "too_small") return `不能少于${String(issue.minimum)}${unitOf(issue.origin)}`;
  return issue.code === "unrecognized_keys" ? "没有这一项" : "格式不对";
}

const unitOf = (origin: string): string => (origin === "string" ? "个字" : origin === "array" ? "项" : "");

/** Every bad field of a failed parse, once each. `whole` names the part when the complaint is about all of it. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], whole: string): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const issue of issues) {
    for (const path of pathsOf(issue, whole)) {
      if (!errors.has(path)) errors.set(path, { path, message: messageOf(issue) });
    }
  }
  return [...errors.values()];
}

function pathsOf(issue: z.core.$ZodIssue, whole: string): string[] {
  const parents = issue.path.map(String);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...parents, key.slice(0, 100)].join("."));
  return [parents.length === 0 ? whole : parents.join(".")];
}

/** A union complains once for each of its branches; the last one (the general form) says most. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_union") return issue.message;
  return issue.errors.at(-1)?.[0]?.message ?? issue.message;
}
