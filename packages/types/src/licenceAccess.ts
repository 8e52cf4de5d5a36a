import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Cursor, Instant, limitOf, typedText } from "./primitives";
import { LicenceId } from "./wallet";

/** What was done with a licence. */
export const AccessAction = z
  .enum([
    "list",
    "show",
    "reveal",
    "file",
    "copy",
    "present",
    "stop",
    "scan",
    "consent",
    "refuse",
    "result",
    "grant",
    "withdraw",
    "use",
    "remind",
    "rollover",
  ])
  .meta({ id: "AccessAction" });
export type AccessAction = z.infer<typeof AccessAction>;

export const AccessRow = z
  .object({
    accessId: z.string(),
    at: Instant,
    action: AccessAction,
    /** One plain sentence: 雁塔区政务服务中心的王*查看了您的居民身份证。 */
    text: z.string(),
    who: z.enum(["self", "staff", "system"]),
    unit: z.string().optional(),
    errand: z.string().optional(),
    licenceIds: z.array(z.string()),
    /** Labels of fields, never values. */
    requested: z.array(z.string()),
    given: z.array(z.string()),
    succeeded: z.boolean(),
    /** Why not, in plain words. */
    why: z.string().optional(),
    questioned: z.boolean(),
  })
  .meta({ id: "AccessRow" });
export type AccessRow = z.infer<typeof AccessRow>;

export const listAccess = endpoint({
  ...routes.listAccess,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Who used one's licences, newest first", zh: "谁用过我的证照" },
  query: z.strictObject({
    licenceId: LicenceId.optional(),
    limit: limitOf(100, 20),
    cursor: Cursor.optional(),
  }),
  response: z.object({ items: z.array(AccessRow), nextCursor: z.string().optional() }),
  problems: ["not-signed-in"],
});

export const exportAccess = endpoint({
  ...routes.exportAccess,
  auth: ["resident"],
  touches: "own",
  summary: { en: "All rows with what is needed to check their leaves", zh: "导出用证记录" },
  response: z.object({
    exportedAt: Instant,
    rows: z.array(
      z.object({
        accessId: z.string(),
        /** The very text that was hashed. */
        content: z.string(),
        salt: z.string(),
        /** Hex of SHA-256 over 0x00, the salt's bytes and the content (a leaf in the sense of RFC 6962). */
        leaf: z.string(),
      }),
    ),
  }),
  problems: ["not-signed-in"],
});

export const questionAccess = endpoint({
  ...routes.questionAccess,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Doubt a row: the bureau answers", zh: "对这条记录有疑问" },
  params: z.strictObject({
    accessId: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[\w-]+$/, "记录编号无效"),
  }),
  body: z.strictObject({ text: typedText(300).optional() }),
  status: 201,
  response: z.object({ accessId: z.string(), receivedAt: Instant }),
  problems: ["access-not-found", "not-signed-in"],
});
