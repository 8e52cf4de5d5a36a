import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant, StationId, TaskCode } from "./primitives";
import { LicenceFields, LicenceState, ofLicence, ShownField } from "./wallet";

const Id = (name: string) =>
  z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\w:.-]+$/, `${name}无效`);
const ofGrant = z.strictObject({ grantId: Id("授权编号") });

export const GrantState = z.enum(["active", "withdrawn", "expired", "usedUp"]).meta({ id: "GrantState" });
export type GrantState = z.infer<typeof GrantState>;

export const LicenceGrant = z
  .object({
    grantId: z.string(),
    licenceId: z.string(),
    typeName: z.string(),
    taskCode: z.string(),
    errand: z.string(),
    stationId: z.string(),
    unit: z.string(),
    fields: z.array(z.object({ name: z.string(), label: z.string() })),
    purpose: z.string(),
    createdAt: Instant,
    expiresAt: Instant,
    usesLeft: z.number().int(),
    state: GrantState,
    appointmentId: z.string().optional(),
  })
  .meta({ id: "LicenceGrant" });
export type LicenceGrant = z.infer<typeof LicenceGrant>;

export const listReplacedMaterials = endpoint({
  ...routes.listReplacedMaterials,
  auth: ["anyone"],
  touches: "public",
  summary: {
    en: "Which materials of an item a licence replaces, and which of its fields the errand needs",
    zh: "免证办",
  },
  params: z.strictObject({ taskCode: TaskCode }),
  response: z.object({
    items: z.array(
      z.object({
        material: z.string(),
        licenceTypeCode: z.string(),
        typeName: z.string(),
        fields: z.array(z.object({ name: z.string(), label: z.string(), sensitive: z.boolean() })),
      }),
    ),
  }),
  problems: ["item-not-found"],
});

export const createGrant = endpoint({
  ...routes.createGrant,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Let one errand at one place use fields of a licence, until a time, so often", zh: "授权用证" },
  params: ofLicence,
  body: z.strictObject({
    taskCode: TaskCode,
    stationId: StationId,
    fields: LicenceFields,
    /** Days from now; every grant ends. */
    days: z.number().int().min(1).max(30).default(7),
    uses: z.number().int().min(1).max(10).default(1),
    appointmentId: Id("预约编号").optional(),
  }),
  status: 201,
  response: LicenceGrant,
  problems: [
    "licence-not-found",
    "item-not-found",
    "station-not-found",
    "fields-over-asked",
    "real-name-needed",
    "not-signed-in",
  ],
});

export const listGrants = endpoint({
  ...routes.listGrants,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own grants, newest first", zh: "我的授权" },
  response: z.object({ items: z.array(LicenceGrant) }),
  problems: ["not-signed-in"],
});

export const withdrawGrant = endpoint({
  ...routes.withdrawGrant,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Withdraw a grant; the next use is refused", zh: "撤回授权" },
  params: ofGrant,
  response: LicenceGrant,
  problems: ["grant-not-found", "not-signed-in"],
});

export const listStationGrants = endpoint({
  ...routes.listStationGrants,
  auth: ["clerk", "supervisor"],
  touches: "station",
  summary: { en: "Grants that a station may use for an appointment; no value of any licence", zh: "可用的授权" },
  params: z.strictObject({ stationId: StationId }),
  query: z.strictObject({ appointmentId: Id("预约编号") }),
  response: z.object({ items: z.array(LicenceGrant) }),
  problems: ["not-your-station", "not-signed-in"],
});

export const useGrant = endpoint({
  ...routes.useGrant,
  auth: ["clerk", "supervisor"],
  touches: "station",
  readsLicences: true,
  summary: { en: "Read the granted fields once, for the errand", zh: "按授权用证" },
  params: ofGrant,
  response: z.object({
    grantId: z.string(),
    typeName: z.string(),
    licenceState: LicenceState,
    licenceStateText: z.string(),
    fields: z.array(ShownField),
    usesLeft: z.number().int(),
    checkedAt: Instant,
    stale: z.boolean(),
  }),
  problems: [
    "grant-not-found",
    "grant-not-usable",
    "licence-not-found",
    "licence-too-old",
    "not-your-station",
    "not-signed-in",
  ],
});
