import { z } from "zod";
import { endpoint } from "./endpoint";
import {
  EnquiryDetail,
  EnquiryKind,
  EnquiryOutcome,
  EnquiryReceipt,
  EnquirySummary,
  ofEnquiry,
  severalLines,
} from "./enquiries";
import { enquiryRoutes } from "./enquiryRoutes";
import { Instant, StationId, TaskCode } from "./primitives";

const staff = ["clerk", "supervisor", "administrator"] as const;
const staffProblems = ["not-signed-in", "staff-session-locked", "not-your-station"] as const;

/** As staff see it in the list: the first words only, nothing of the person. */
export const StationEnquiry = EnquirySummary.extend({
  /** The office that answers. */
  stationId: StationId,
  stationName: z.string(),
  /** Working days until the due day; negative when it is past, absent when next year's holidays are not published. */
  workingDaysLeft: z.number().int().optional(),
  needsSupervisor: z.boolean(),
  acceptedBy: z.string().optional().meta({ description: "surname and star of who has taken it on" }),
}).meta({ id: "StationEnquiry" });
export type StationEnquiry = z.infer<typeof StationEnquiry>;

/** What was done with an enquiry: `overdue` and `expire` (the resident has said nothing) happen by themselves. */
export const EnquiryStep = z
  .enum(["send", "accept", "handOn", "answer", "overdue", "solve", "reopen", "expire", "withdraw"])
  .meta({ id: "EnquiryStep" });
export type EnquiryStep = z.infer<typeof EnquiryStep>;

/** With what is needed to answer. Whoever reads it is written down. */
export const StationEnquiryDetail = EnquiryDetail.omit({ may: true })
  .extend({
    stationId: StationId,
    workingDaysLeft: z.number().int().optional(),
    needsSupervisor: z.boolean(),
    acceptedBy: z.string().optional(),
    /** Surname and star. */
    residentName: z.string().optional(),
    /** To call back at: masked until somebody has taken it on, then in clear. */
    phone: z.string().optional(),
    /** Everything that was done with it, the earliest first. `by`: surname and star, absent for the resident. */
    history: z.array(z.object({ step: EnquiryStep, at: Instant, by: z.string().optional() })),
    may: z.object({ accept: z.boolean(), answer: z.boolean(), handOn: z.boolean(), publish: z.boolean() }),
    /** What everybody reads at the item's guide. */
    publication: z.object({ taskCode: TaskCode, question: z.string(), answer: z.string() }).optional(),
  })
  .meta({ id: "StationEnquiryDetail" });
export type StationEnquiryDetail = z.infer<typeof StationEnquiryDetail>;

export const listStationEnquiries = endpoint({
  ...enquiryRoutes.listStationEnquiries,
  auth: staff,
  touches: "station",
  summary: { en: "What waits for an answer at the own stations, by due day", zh: "咨询投诉" },
  query: z.strictObject({ kind: EnquiryKind.optional(), show: z.enum(["waiting", "done"]).default("waiting") }),
  response: z.object({ items: z.array(StationEnquiry), overdue: z.number().int() }),
  problems: [...staffProblems],
});

const one = { auth: staff, touches: "station", params: ofEnquiry, response: StationEnquiryDetail } as const;
const oneProblems = [...staffProblems, "enquiry-not-found", "supervisor-needed"] as const;

export const getStationEnquiry = endpoint({
  ...enquiryRoutes.getStationEnquiry,
  ...one,
  summary: { en: "One enquiry with what is needed to answer it", zh: "看咨询投诉" },
  problems: [...oneProblems],
});

export const acceptEnquiry = endpoint({
  ...enquiryRoutes.acceptEnquiry,
  ...one,
  summary: { en: "Take an enquiry on, also one that a colleague has", zh: "受理" },
  problems: [...oneProblems, "enquiry-moved"],
});

export const handOnEnquiry = endpoint({
  ...enquiryRoutes.handOnEnquiry,
  ...one,
  // Whoever hands it on may no longer read it.
  response: EnquiryReceipt,
  summary: { en: "Hand an enquiry to the place that it concerns; its due day stays", zh: "转办" },
  body: z.strictObject({ stationId: StationId }),
  problems: [...oneProblems, "enquiry-moved", "station-not-found", "office-has-it"],
});

export const answerEnquiry = endpoint({
  ...enquiryRoutes.answerEnquiry,
  ...one,
  response: EnquiryReceipt,
  summary: { en: "Answer an enquiry that has been taken on", zh: "答复" },
  body: z.strictObject({
    text: severalLines("答复", 5, 1000),
    outcome: EnquiryOutcome,
    taskCode: TaskCode.optional(),
  }),
  problems: [...oneProblems, "enquiry-moved", "item-not-found", "idempotency-key-reused"],
  idempotent: true,
});

export const publishAnswer = endpoint({
  ...enquiryRoutes.publishAnswer,
  ...one,
  summary: { en: "Show a question and its answer at the item's guide, reworded without persons", zh: "公开答复" },
  body: z.strictObject({
    taskCode: TaskCode,
    question: severalLines("问题", 5, 200),
    answer: severalLines("答复", 5, 1000),
  }),
  problems: [...oneProblems, "enquiry-moved", "item-not-found", "publication-names-somebody"],
});

export const unpublishAnswer = endpoint({
  ...enquiryRoutes.unpublishAnswer,
  ...one,
  summary: { en: "Take a published answer back", zh: "不再公开" },
  problems: [...oneProblems],
});
