import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Cursor, FactSource, Instant, limitOf, StationId, TaskCode, typedText } from "./primitives";
import { StationLevel } from "./stations";

export const ItemAudience = z.enum(["person", "business", "both"]).meta({ id: "ItemAudience" });
export const ItemAction = z.enum(["apply", "change", "renew", "reissue", "cancel", "query"]).meta({ id: "ItemAction" });
/** 政务主题: what the item is about, in a resident's order of things. */
export const ItemTopic = z
  .enum([
    "birth",
    "household",
    "education",
    "military",
    "employment",
    "socialSecurity",
    "medicalInsurance",
    "health",
    "marriage",
    "disability",
    "assistance",
    "elderly",
    "housing",
    "property",
    "transport",
    "identity",
    "justice",
    "funeral",
    "company",
    "food",
    "trade",
    "construction",
    "tax",
    "culture",
    "environment",
    "agriculture",
    "safety",
    "publicSecurity",
    "society",
    "utilities",
    "government",
  ])
  .meta({ id: "ItemTopic" });
export type ItemTopic = z.infer<typeof ItemTopic>;

/** Why an item was found, in the resident's own words: shown beside the name. */
export const Matched = z
  .object({
    by: z.enum(["name", "plainName", "ask", "pinyin", "sound", "department", "code"]),
    text: z.string().meta({ description: "the phrase that matched" }),
  })
  .meta({ id: "Matched" });

export const ItemSummary = z
  .object({
    taskCode: TaskCode,
    name: z.string(),
    plainName: z.string().optional(),
    department: z.string(),
    audience: ItemAudience,
    action: ItemAction.optional(),
    familyId: z.string().optional(),
    /** Other members of the same family that were folded under this one. */
    familySize: z.number().int().optional(),
    matched: Matched.optional(),
  })
  .meta({ id: "ItemSummary" });
export type ItemSummary = z.infer<typeof ItemSummary>;

/** Where something that the district does not do is done. */
export const Elsewhere = z
  .object({ what: z.string(), where: z.string(), phone: z.string().optional() })
  .meta({ id: "Elsewhere" });

export const Suggestions = z
  .object({
    /** Nearest families of items the district does have. */
    nearest: z.array(z.object({ name: z.string(), taskCode: TaskCode })),
    elsewhere: z.array(Elsewhere),
    phone: z.literal("12345"),
  })
  .meta({ id: "Suggestions" });

export const ItemList = z
  .object({
    items: z.array(ItemSummary),
    notHere: z.boolean().optional(),
    suggestions: Suggestions.optional(),
    asOf: Instant,
    nextCursor: z.string().optional(),
  })
  .meta({ id: "ItemList" });
export type ItemList = z.infer<typeof ItemList>;

export const TimeLimit = z
  .object({ amount: z.number().int().min(0), unit: z.enum(["workingDay", "day", "hour"]) })
  .meta({ id: "TimeLimit" });

export const Material = z
  .object({
    name: z.string(),
    need: z.enum(["required", "optional", "deferrable"]),
    source: z.enum(["self", "government", "other"]),
    form: z.enum(["original", "copy", "electronic", "originalAndCopy"]).optional(),
    copies: z.number().int().optional(),
    note: z.string().optional(),
    factSource: FactSource,
  })
  .meta({ id: "Material" });

/** 办事指南: plain words first, the official wording behind them. */
export const Guide = ItemSummary.extend({
  catalogCode: z.string().optional(),
  taskType: z.string(),
  topic: ItemTopic.optional(),
  promised: z.boolean().meta({ description: "承诺件 rather than 即办件" }),
  promisedLimit: TimeLimit.optional(),
  statutoryLimit: TimeLimit.optional(),
  limitText: z.string(),
  visits: z.number().int().optional().meta({ description: "how often one must come in person" }),
  fee: z.object({ charged: z.boolean(), text: z.string(), basis: z.string().optional() }),
  conditions: z.array(z.string()),
  materials: z.array(Material),
  steps: z.array(z.string()),
  questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  channels: z.array(z.enum(["counter", "online", "post", "terminal"])),
  onlineUrl: z.string().optional(),
  bookable: z.boolean(),
  result: z.string().optional(),
  phone: z.string().optional(),
  complaintPhone: z.string().optional(),
  scope: z.enum(["national", "crossProvince", "province", "city", "district"]).optional(),
  official: z.object({ name: z.string(), conditions: z.string(), flow: z.string(), basis: z.string() }),
  related: z.array(z.object({ taskCode: TaskCode, plainName: z.string(), action: ItemAction.optional() })),
  elsewhere: z.array(Elsewhere),
  placeCount: z.number().int(),
  /** Sources of the guide's texts and of the name: the app marks what is demonstration. */
  source: FactSource,
  nameSource: FactSource,
  asOf: Instant,
}).meta({ id: "Guide" });
export type Guide = z.infer<typeof Guide>;

export const listItems = endpoint({
  ...routes.listItems,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Find a service item in everyday words", zh: "用平常话找事项" },
  query: z.strictObject({
    q: typedText(100).optional(),
    audience: z.enum(["person", "business"]).optional(),
    topic: ItemTopic.optional(),
    level: StationLevel.optional(),
    stationId: StationId.optional(),
    limit: limitOf(100, 20),
    cursor: Cursor.optional(),
  }),
  response: ItemList,
  problems: [],
  cacheSeconds: 60,
});

export const getItem = endpoint({
  ...routes.getItem,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "The guide of one item", zh: "看办事指南" },
  params: z.strictObject({ taskCode: TaskCode }),
  response: Guide,
  problems: ["item-not-found"],
  cacheSeconds: 60,
});
