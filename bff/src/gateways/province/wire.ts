import { z } from "zod";
import type { RecordKind } from "./records";

/** The province's tables, in the order in which they are pulled: items before what hangs on them. */
export const TABLES = {
  items: "task_general_basic",
  itemExtends: "task_general_extend",
  materials: "task_general_material",
  fees: "task_general_fee_project",
  questions: "task_general_questions",
  stations: "service_hall",
  services: "service_hall_task",
} as const satisfies Record<RecordKind, string>;

/** Business codes inside HTTP 200. */
export const OK = "0";
export const RETRYABLE_CODES: ReadonlySet<string> = new Set(["42900", "50300", "50000"]);
/** A bulk pull may as well ask for the largest page the province allows. */
export const PAGE_SIZE = 500;

export const Envelope = z.object({ code: z.coerce.string(), msg: z.string().default(""), data: z.unknown() });

export const TokenData = z.object({ accessToken: z.string().min(1), expiresIn: z.coerce.number().positive() });

/** A row is any object: what is wrong with one row must not cost the page. */
export const PageData = z.object({
  total: z.coerce.number().int().min(0),
  rows: z.array(z.record(z.string(), z.unknown())),
});

export type WireRow = Readonly<Record<string, unknown>>;

/** `result` "1": name and number belong together, at the level `user_real_lvl`; "0": they do not. */
export const RealNameData = z.object({
  result: z.enum(["0", "1"]),
  user_real_lvl: z.enum(["L0", "L1", "L2", "L3", "L4"]).optional(),
});
