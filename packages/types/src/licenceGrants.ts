import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { ofAppointment } from "./appointmentId";
import { Instant, StationId, TaskCode } from "./primitives";
import { LicenceFields, LicenceId, LicenceState, ofLicence, ShownField } from "./wallet";

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
    "appointment-not-found",
    "real-name-needed",
    "not-signed-in",
  ],
});

/** 免证办: what a booking offers once. Nothing is granted by it; `acceptGrantOffer` does that. */
export const GrantOffer = z
  .object({
    errand: z.object({ taskCode: z.string(), name: z.string() }),
    /** Who may read: the place of the booking. */
    unit: z.object({ stationId: z.string(), name: z.string() }),
    purpose: z.string(),
    /** Every grant of the offer ends then, whenever it is accepted. */
    expiresAt: Instant,
    /** How often each licence may be read. */
    uses: z.number().int(),
    licences: z.array(
      z.object({
        licenceTypeCode: z.string(),
        typeName: z.string(),
        /** Absent while the wallet has never been opened: then nobody knows yet whether it is held. */
        licenceId: z.string().optional(),
        /** Names of the materials that need not be brought. */
        materials: z.array(z.string()),
        /** The least that the errand needs. */
        fields: z.array(z.object({ name: z.string(), label: z.string(), sensitive: z.boolean() })),
      }),
    ),
  })
  .meta({ id: "GrantOffer" });
export type GrantOffer = z.infer<typeof GrantOffer>;

export const acceptGrantOffer = endpoint({
  ...routes.acceptGrantOffer,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Accept what a booking has offered, whole or in part; again changes nothing", zh: "同意免证办授权" },
  params: ofAppointment,
  body: z.strictObject({
    licences: z
      .array(
        z.strictObject({
          licenceTypeCode: z
            .string()
            .max(40)
            .regex(/^[0-9A-Z]+$/, "证照类型代码只含数字和大写字母"),
          /** Which of several; left out: the first valid one. */
          licenceId: LicenceId.optional(),
          /** Those of the offer, or some of them. */
          fields: LicenceFields,
        }),
      )
      .max(10, "一次最多授权10张证照"),
  }),
  status: 201,
  response: z.object({ items: z.array(LicenceGrant) }),
  problems: [
    "appointment-not-found",
    "grant-offer-over",
    "fields-over-asked",
    "licence-not-found",
    "real-name-needed",
    "item-not-found",
    "station-not-found",
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
