import type { StaffRole } from "@yanta/types";
import type { z } from "zod";

/** Who makes a request, as the session says; the contract's `auth` of the endpoint has admitted this kind. */
export type Actor =
  | { kind: "anyone" }
  | { kind: "resident"; residentId: string }
  | { kind: "staff"; staffId: string; role: z.infer<typeof StaffRole>; stationIds: readonly string[] };

export type Resident = Extract<Actor, { kind: "resident" }>;
export type Staff = Extract<Actor, { kind: "staff" }>;
