import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant } from "./primitives";

const Id = (name: string) =>
  z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\w-]+$/, `${name}无效`);

export const LicenceId = Id("证照编号");
export const ofLicence = z.strictObject({ licenceId: LicenceId });
/** Name of a field of a licence type, such as `residentIdNumber`; the types are data of `@yanta/domain/licences`. */
export const LicenceField = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z]*$/, "证照项目名无效");
export const LicenceFields = z.array(LicenceField).max(40);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `unknown`: the province gave a state that is on no list; it is shown as such and never counts as valid. */
export const LicenceState = z
  .enum(["valid", "notYetValid", "expired", "suspended", "cancelled", "revoked", "unknown"])
  .meta({ id: "LicenceState" });
export type LicenceState = z.infer<typeof LicenceState>;

export const LicenceCard = z
  .object({
    licenceId: z.string(),
    /** 证照类型代码 of the province's catalogue. */
    licenceTypeCode: z.string(),
    typeName: z.string(),
    /** Masked, as every value of a card. */
    holder: z.string(),
    number: z.string(),
    issuer: z.string(),
    validUntil: Day.optional(),
    /** No end, as the licence itself says: 长期. */
    longTerm: z.boolean(),
    state: LicenceState,
    /** The state in words, such as 有效, 已吊销. */
    stateText: z.string(),
    /** Days until `validUntil`, when it is near enough to act upon. */
    expiresInDays: z.number().int().optional(),
    sensitive: z.boolean(),
    /** When the province confirmed it last: 数据更新于. */
    updatedAt: Instant,
    /** The province could not be asked just now. */
    stale: z.boolean(),
  })
  .meta({ id: "LicenceCard" });
export type LicenceCard = z.infer<typeof LicenceCard>;

export const ShownField = z.object({
  name: z.string(),
  label: z.string(),
  /** "" when the province sent none. */
  value: z.string(),
  masked: z.boolean(),
  /** Shown masked first and told apart when somebody asks for it. */
  sensitive: z.boolean(),
});
export type ShownField = z.infer<typeof ShownField>;

export const Licence = LicenceCard.extend({
  /** 电子证照标识 (GB/T 36904), masked unless it is revealed; absent when the province sent none. */
  identifier: z.string().optional(),
  /** The surface, row by row as it is laid out. */
  surface: z.array(z.array(ShownField)),
}).meta({ id: "Licence" });
export type Licence = z.infer<typeof Licence>;

const readProblems = ["not-signed-in", "real-name-needed"] as const;

export const listLicences = endpoint({
  ...routes.listLicences,
  auth: ["resident"],
  touches: "own",
  readsLicences: true,
  summary: { en: "Own licences, as the province holds them", zh: "我的证照" },
  response: z.object({
    items: z.array(LicenceCard),
    /** `away`: the province could not be asked, what is listed is what was known before. */
    province: z.enum(["answered", "recent", "away"]),
    /** Licences that the province sent broken and that are therefore not listed anew. */
    unreadable: z.number().int(),
  }),
  problems: readProblems,
});

export const getLicence = endpoint({
  ...routes.getLicence,
  auth: ["resident"],
  touches: "own",
  readsLicences: true,
  summary: { en: "One licence, its state checked again with the province", zh: "查看证照" },
  params: ofLicence,
  /** Masked unless the holder asks for the values in clear. */
  query: z.strictObject({ reveal: z.enum(["yes", "no"]).default("no") }),
  response: Licence,
  problems: [...readProblems, "licence-not-found", "licence-too-old"],
});

export const getLicenceFile = endpoint({
  ...routes.getLicenceFile,
  auth: ["resident"],
  touches: "own",
  readsLicences: true,
  summary: { en: "The province's own OFD file, byte for byte", zh: "下载版式文件" },
  params: ofLicence,
  response: z.object({
    fileName: z.string(),
    mediaType: z.literal("application/ofd"),
    /** Lower-case hex of the bytes. */
    sha256: z.string(),
    base64: z.string(),
  }),
  problems: [...readProblems, "licence-not-found", "licence-too-old", "licence-file-unavailable"],
});

export const createPresentation = endpoint({
  ...routes.createPresentation,
  auth: ["resident"],
  touches: "own",
  readsLicences: true,
  summary: { en: "A code that shows a licence once, for seconds", zh: "亮证" },
  params: ofLicence,
  body: z.strictObject({ mode: z.literal("online").default("online") }),
  status: 201,
  response: z.object({
    token: z.string(),
    /** What the code holds, and the smallest QR version at error level M that holds it. */
    qr: z.object({ text: z.string(), version: z.number().int() }),
    issuedAt: Instant,
    /** Ask for the next one then; this one still works for a moment, so that a scan under way does not fail. */
    refreshAt: Instant,
    expiresAt: Instant,
  }),
  problems: [...readProblems, "licence-not-found", "licence-too-old", "licence-not-valid"],
});

export const stopPresentations = endpoint({
  ...routes.stopPresentations,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Kill the codes of a licence that are still open: the screen was captured, or left", zh: "停止亮证" },
  params: ofLicence,
  body: z.strictObject({ reason: z.enum(["captured", "left"]) }),
  response: z.object({ stopped: z.number().int() }),
  problems: ["licence-not-found", "not-signed-in"],
});

export const listLicenceKeys = endpoint({
  ...routes.listLicenceKeys,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Trust list: the keys whose codes hold now", zh: "证照码验签公钥" },
  response: z.object({
    items: z.array(
      z.object({
        /** First eight bytes of SHA-256 over the uncompressed point, hex. */
        keyId: z.string(),
        algorithm: z.enum(["ES256", "SM2"]),
        /** Uncompressed point, hex. */
        publicKey: z.string(),
        signsFrom: Instant,
        signsUntil: Instant,
        verifiesUntil: Instant,
      }),
    ),
    asOf: Instant,
  }),
  problems: [],
  cacheSeconds: 60,
});
