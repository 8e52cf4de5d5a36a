import { readFileSync } from "node:fs";
import { NoticeKind } from "@yanta/types";
import { z } from "zod";
import { fieldTypeOf, fitField } from "./rules/limits";
import { noticeValues, type NoticeValues, type WordsByKind } from "./rules/words";

const VALUE_NAMES = [
  "station",
  "item",
  "when",
  "time",
  "code",
  "number",
  "counter",
  "ahead",
  "until",
  "amount",
  "tip",
  "state",
] as const;

const Key = z.string().refine((key) => {
  try {
    return fieldTypeOf(key) !== undefined;
  } catch {
    return false;
  }
}, "a key that WeChat has, such as thing1");

const Template = z.strictObject({
  templateId: z.string().min(1).max(80),
  /** When the app asks for it. WeChat's sheet shows three at most. */
  occasion: z.enum(["booking", "queue", "payment", "licence", "case"]),
  /** WeChat's key → our value. */
  data: z.record(Key, z.enum(VALUE_NAMES)),
});
const TemplatesFile = z.strictObject({
  source: z.enum(["bureau", "demonstration"]),
  note: z.string(),
  templates: z.record(z.string(), Template),
});

const Words = z.strictObject({
  template: z.string(),
  title: z.string().min(1),
  text: z.string().min(1),
  tip: z.string().min(1).max(20),
  state: z.string().regex(/^\p{Script=Han}{1,5}$/u),
  sms: z.strictObject({ key: z.string().regex(/^[a-z-]{1,60}$/), text: z.string().min(1) }),
});

export type NoticeTemplate = z.infer<typeof Template>;

const readData = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8"));

/** Read once at start-up: a mistake in a file stops the process and names the field. */
const templatesFile = TemplatesFile.parse(readData("notice-templates.json"));
export const noticeWords: WordsByKind = z.record(NoticeKind, Words).parse(readData("notice-texts.json"));

/** @throws TypeError when the words name a template that the file of templates lacks. */
export function templateOf(kind: NoticeKind): NoticeTemplate {
  const template = templatesFile.templates[noticeWords[kind].template];
  if (template === undefined) throw new TypeError(`no template for ${kind}`);
  return template;
}

/** Ids that the app may ask for on an occasion, in the order of the file. */
export const templateIdsFor = (occasion: NoticeTemplate["occasion"]): string[] =>
  Object.values(templatesFile.templates)
    .filter((template) => template.occasion === occasion)
    .map(({ templateId }) => templateId);

export const isKnownTemplate = (templateId: string): boolean =>
  Object.values(templatesFile.templates).some((template) => template.templateId === templateId);

/** The fields of a subscribe message, within WeChat's limits. */
export const templateData = ({ data }: NoticeTemplate, values: NoticeValues): Record<string, string> =>
  Object.fromEntries(Object.entries(data).map(([key, name]) => [key, fitField(key, values[name] ?? "")]));

interface Told {
  kind: NoticeKind;
  fields: Readonly<Record<string, string>>;
  dueAt: Date;
}

export const valuesOf = ({ kind, fields, dueAt }: Told): NoticeValues => noticeValues(noticeWords[kind], fields, dueAt);
