import { z } from "zod";
import { ProjectNo } from "./cases";
import { endpoint } from "./endpoint";
import { enquiryRoutes } from "./enquiryRoutes";
import { idOf, Instant, StationId, TaskCode, typedText } from "./primitives";

const Day = z.iso.date("日期要写成 2026-11-24 这样");

/** 咨询, 投诉, 建议, 办不成事, 帮办代办. */
export const EnquiryKind = z
  .enum(["question", "complaint", "suggestion", "unresolved", "assistance"])
  .meta({ id: "EnquiryKind" });
export type EnquiryKind = z.infer<typeof EnquiryKind>;

/** `reopened`: the resident says that the answer did not solve it; a supervisor goes on with it. */
export const EnquiryState = z
  .enum(["open", "accepted", "answered", "reopened", "closed", "withdrawn"])
  .meta({ id: "EnquiryState" });
export type EnquiryState = z.infer<typeof EnquiryState>;

/** What an answer amounts to. `unable` says openly that it cannot be done; the answer's text says why. */
export const EnquiryOutcome = z.enum(["solved", "explained", "unable"]).meta({ id: "EnquiryOutcome" });
export type EnquiryOutcome = z.infer<typeof EnquiryOutcome>;

/** For whom help is asked: `mobility` is somebody who can hardly move. */
export const AssistanceFor = z.enum(["self", "elder", "mobility", "family"]).meta({ id: "AssistanceFor" });
export type AssistanceFor = z.infer<typeof AssistanceFor>;

const AssistanceAsked = z
  .strictObject({
    place: z.enum(["station", "home"]),
    forWhom: AssistanceFor,
    day: Day,
    part: z.enum(["morning", "afternoon"]),
    address: typedText(100).optional(),
  })
  .refine(({ place, address = "" }) => place !== "home" || address.trim().length >= 5, {
    path: ["address"],
    message: "请写清上门的地址",
  });

/** Several lines typed by a person: enough to say something, and no more than somebody reads. Blanks around it go. */
export const severalLines = (name: string, least: number, most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(least, `${name}至少写${least}个字`)
        .max(most, `${name}最多写${most}个字`)
        // A line break is the only control character that people type.
        .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u, "含有不能识别的字符"),
    );

const CallbackPhone = z.string().regex(/^1\d{10}$/, "请填11位手机号");

/** One thing said by one side, the earliest first. */
export const EnquiryEntry = z
  .object({
    entryId: z.string(),
    from: z.enum(["resident", "office"]),
    text: z.string(),
    at: Instant,
    outcome: EnquiryOutcome.optional(),
    /** The item that the answer is about. */
    taskCode: TaskCode.optional(),
    itemName: z.string().optional(),
  })
  .meta({ id: "EnquiryEntry" });

export const EnquirySummary = z
  .object({
    enquiryId: z.string(),
    kind: EnquiryKind,
    state: EnquiryState,
    /** How it stands and what comes next, in a resident's words. */
    stateText: z.string(),
    text: z.string(),
    taskCode: TaskCode.optional(),
    itemName: z.string().optional(),
    createdAt: Instant,
    dueOn: Day,
    /** The holidays up to that day are not published yet: to be shown with 约. */
    dueIsAbout: z.boolean(),
    overdue: z.boolean(),
    /** How often the resident has said 还没解决. */
    reopened: z.number().int(),
  })
  .meta({ id: "EnquirySummary" });
export type EnquirySummary = z.infer<typeof EnquirySummary>;

export const Assistance = z
  .object({
    place: z.enum(["station", "home"]),
    forWhom: AssistanceFor,
    day: Day,
    part: z.enum(["morning", "afternoon"]),
    address: z.string().optional(),
  })
  .meta({ id: "Assistance" });
export type Assistance = z.infer<typeof Assistance>;

export const EnquiryDetail = EnquirySummary.extend({
  stationId: StationId.optional(),
  stationName: z.string().optional(),
  projectNo: z.string().optional(),
  assistance: Assistance.optional(),
  /** The office that answers. */
  officeName: z.string(),
  /** Masked. */
  phone: z.string().optional(),
  entries: z.array(EnquiryEntry),
  /** What the resident may do now. */
  may: z.object({ solve: z.boolean(), reopen: z.boolean(), withdraw: z.boolean() }),
  /** When it closes by itself if the resident says nothing. */
  closesAt: Instant.optional(),
}).meta({ id: "EnquiryDetail" });
export type EnquiryDetail = z.infer<typeof EnquiryDetail>;

export const getEnquiryRules = endpoint({
  ...enquiryRoutes.getEnquiryRules,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "How soon each kind is answered, and for whom help comes home", zh: "多久答复" },
  response: z.object({
    kinds: z.array(z.object({ kind: EnquiryKind, workingDays: z.number().int() })),
    homeHelpFor: z.array(AssistanceFor),
    /** Days after an answer at which it closes by itself. */
    closesAfterDays: z.number().int(),
  }),
  problems: [],
  cacheSeconds: 3600,
});

export const listItemAnswers = endpoint({
  ...enquiryRoutes.listItemAnswers,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Questions of residents about an item, with the office's answers", zh: "大家问过的" },
  params: z.strictObject({ taskCode: TaskCode }),
  response: z.object({
    items: z.array(z.object({ answerId: z.string(), question: z.string(), answer: z.string(), answeredAt: Instant })),
  }),
  problems: ["item-not-found"],
  cacheSeconds: 60,
});

/** Without anything that the resident wrote: answers to repeats are kept, and these are kept in clear. */
export const EnquiryReceipt = EnquirySummary.pick({
  enquiryId: true,
  kind: true,
  state: true,
  stateText: true,
  dueOn: true,
  dueIsAbout: true,
}).meta({ id: "EnquiryReceipt" });
export type EnquiryReceipt = z.infer<typeof EnquiryReceipt>;

export const createEnquiry = endpoint({
  ...enquiryRoutes.createEnquiry,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Ask, complain, suggest, say what could not be done, or ask for help", zh: "我要反映" },
  body: z
    .strictObject({
      kind: EnquiryKind,
      text: severalLines("内容", 10, 1000),
      taskCode: TaskCode.optional(),
      stationId: StationId.optional(),
      projectNo: ProjectNo.optional(),
      /** To be called back at; left out, the phone that the resident has verified, if any. */
      phone: CallbackPhone.optional(),
      assistance: AssistanceAsked.optional(),
    })
    .refine(({ kind, assistance }) => (kind === "assistance") === (assistance !== undefined), {
      path: ["assistance"],
      message: "请写清在哪里帮办、什么时候、给谁办",
    }),
  status: 201,
  response: EnquiryReceipt,
  problems: [
    "item-not-found",
    "station-not-found",
    "home-help-not-possible",
    "enquiry-limited",
    "idempotency-key-reused",
  ],
  idempotent: true,
});

export const listEnquiries = endpoint({
  ...enquiryRoutes.listEnquiries,
  auth: ["resident"],
  touches: "own",
  summary: { en: "Own enquiries: answers first, then the newest", zh: "我的反映" },
  response: z.object({ items: z.array(EnquirySummary) }),
  problems: [],
});

export const ofEnquiry = z.strictObject({ enquiryId: idOf("编号") });

const own = { auth: ["resident"], touches: "own", params: ofEnquiry, response: EnquiryDetail } as const;

export const getEnquiry = endpoint({
  ...enquiryRoutes.getEnquiry,
  ...own,
  summary: { en: "One's own enquiry with its answers", zh: "看答复" },
  problems: ["enquiry-not-found"],
});

export const solveEnquiry = endpoint({
  ...enquiryRoutes.solveEnquiry,
  ...own,
  summary: { en: "The answer has solved it", zh: "解决了" },
  problems: ["enquiry-not-found", "enquiry-moved"],
});

export const reopenEnquiry = endpoint({
  ...enquiryRoutes.reopenEnquiry,
  ...own,
  summary: { en: "Not solved: a supervisor goes on with it, by a new due day", zh: "还没解决" },
  body: z.strictObject({ text: severalLines("哪里没解决", 2, 500).optional() }),
  problems: ["enquiry-not-found", "enquiry-moved"],
});

export const withdrawEnquiry = endpoint({
  ...enquiryRoutes.withdrawEnquiry,
  ...own,
  summary: { en: "No longer wanted", zh: "不用办了" },
  problems: ["enquiry-not-found", "enquiry-moved"],
});
