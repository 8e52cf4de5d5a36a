import { AccessAction } from "@yanta/types";
import { z } from "zod";
import type { AccessContent } from "./rules/content";

const Actor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("self") }),
  z.object({
    kind: z.literal("staff"),
    staffId: z.string(),
    role: z.string(),
    stationId: z.string(),
    unit: z.string(),
  }),
  z.object({ kind: z.literal("system"), job: z.string() }),
]);

const Content = z.object({
  accessId: z.string(),
  at: z.string(),
  residentId: z.string().exactOptional(),
  actor: Actor,
  action: AccessAction,
  outcome: z.string(),
  licences: z.array(z.object({ licenceId: z.string(), typeCode: z.string() })),
  requested: z.array(z.string()),
  given: z.array(z.string()),
  errand: z.object({ taskCode: z.string(), name: z.string() }).exactOptional(),
  grantId: z.string().exactOptional(),
  verificationId: z.string().exactOptional(),
});

/** Reads a row's text back. Throws for a text that this feature has not written. */
export const readContent = (text: string): AccessContent => Content.parse(JSON.parse(text));
