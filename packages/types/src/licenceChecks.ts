import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant, StationId, TaskCode } from "./primitives";
import { LicenceFields, LicenceState, ShownField } from "./wallet";

const VerificationId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\w-]+$/, "核验编号无效");
const ofVerification = z.strictObject({ verificationId: VerificationId });

/** Waits for the holder; then granted (fields may be refused), refused, or over because nobody answered. */
export const VerificationState = z.enum(["waiting", "granted", "refused", "over"]).meta({ id: "VerificationState" });
export type VerificationState = z.infer<typeof VerificationState>;

const AskedField = z.object({ name: z.string(), label: z.string(), sensitive: z.boolean() });

/** What the clerk sees. */
export const Verification = z
  .object({
    verificationId: z.string(),
    state: VerificationState,
    licenceTypeCode: z.string(),
    typeName: z.string(),
    asked: z.array(AskedField),
    /** The holder answers until then; afterwards the result is shown until then. */
    until: Instant,
    result: z
      .object({
        licenceState: LicenceState,
        licenceStateText: z.string(),
        /** Only what the holder has granted. */
        fields: z.array(ShownField),
        /** Asked for and not granted: labels only. */
        withheld: z.array(z.string()),
        /** When the province confirmed the state last. */
        checkedAt: Instant,
        stale: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: "Verification" });
export type Verification = z.infer<typeof Verification>;

/** What the holder sees before anything is told: who asks, for what, which fields. */
export const VerificationRequest = z
  .object({
    verificationId: z.string(),
    licenceId: z.string(),
    typeName: z.string(),
    verifier: z.object({ unit: z.string(), clerk: z.string() }),
    errand: z.object({ taskCode: z.string(), name: z.string() }),
    fields: z.array(AskedField),
    until: Instant,
  })
  .meta({ id: "VerificationRequest" });
export type VerificationRequest = z.infer<typeof VerificationRequest>;

const staff = ["clerk", "supervisor"] as const;

export const createVerification = endpoint({
  ...routes.createVerification,
  auth: staff,
  touches: "station",
  readsLicences: true,
  summary: { en: "Scan a code and ask its holder for fields", zh: "扫码核验" },
  body: z.strictObject({
    token: z.string().min(1).max(400),
    stationId: StationId,
    taskCode: TaskCode,
    /** None: only whether the licence is held and valid. Left out: what the errand needs. */
    fields: LicenceFields.optional(),
  }),
  status: 201,
  response: Verification,
  problems: [
    "presentation-invalid",
    "presentation-expired",
    "presentation-used",
    "fields-over-asked",
    "station-not-found",
    "item-not-found",
    "licence-not-found",
    "not-your-station",
    "not-signed-in",
  ],
});

export const getVerification = endpoint({
  ...routes.getVerification,
  auth: staff,
  touches: "station",
  readsLicences: true,
  summary: { en: "Has the holder answered? The granted fields, for a minute", zh: "查看核验结果" },
  params: ofVerification,
  response: Verification,
  problems: ["verification-not-found", "licence-not-found", "licence-too-old", "not-signed-in"],
});

export const listVerificationRequests = endpoint({
  ...routes.listVerificationRequests,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Who asks for one's licences right now", zh: "待我同意的核验" },
  response: z.object({ items: z.array(VerificationRequest) }),
  problems: ["not-signed-in"],
});

export const answerVerification = endpoint({
  ...routes.answerVerification,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Grant some of the fields, all, or none", zh: "同意或拒绝核验" },
  params: ofVerification,
  /** `grant` with no field tells only that the licence is held, and its state. */
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("grant"), fields: LicenceFields }),
    z.strictObject({ decision: z.literal("refuse") }),
  ]),
  response: z.object({ verificationId: z.string(), state: VerificationState, granted: z.array(z.string()) }),
  problems: ["verification-not-found", "verification-over", "fields-over-asked", "not-signed-in"],
});
