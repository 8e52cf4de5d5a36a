import { formatInstant } from "@yanta/domain/calendar";
import type { Guide, ItemSummary } from "@yanta/types";
import type { Catalogue, Item } from "../catalogue";
import type { Lexicon } from "./lexicon";
import { audienceOf, feeOf, limitText, pointsOf, shownLimit, stepsOf, TASK_TYPE_NAMES } from "./rules";

/** An item as lists show it. */
export function summaryOfItem(item: Item, lexicon: Lexicon): ItemSummary {
  const entry = lexicon.entry(item.taskCode);
  return {
    taskCode: item.taskCode,
    name: item.name,
    ...(entry === undefined ? {} : { plainName: entry.plainName, action: entry.action, familyId: entry.familyId }),
    department: item.department,
    audience: entry?.audience ?? audienceOf(item.extend),
  };
}

/** The guide: plain words made from the official fields, and those fields behind them. */
export function guideOf(item: Item, catalogue: Catalogue, lexicon: Lexicon, asOf: Date): Guide {
  const entry = lexicon.entry(item.taskCode);
  const places = new Set((catalogue.servicesByItem.get(item.taskCode) ?? []).map((service) => service.stationId));
  return {
    ...summaryOfItem(item, lexicon),
    ...given({ catalogCode: item.catalogCode, topic: entry?.topic }),
    taskType: TASK_TYPE_NAMES[item.taskType] ?? item.taskType,
    promised: item.promised,
    ...given({ promisedLimit: shownLimit(item.promisedLimit), statutoryLimit: shownLimit(item.statutoryLimit) }),
    limitText: limitText(item),
    fee: feeOf(item),
    conditions: pointsOf(item.conditions),
    materials: item.materials.map(materialOf),
    steps: stepsOf(item.flow),
    questions: item.questions.map(({ question, answer }) => ({ question, answer })),
    ...practicalFacts(item),
    official: { name: item.name, conditions: item.conditions ?? "", flow: item.flow ?? "", basis: item.basis ?? "" },
    related: lexicon.related(item.taskCode).filter(({ taskCode }) => catalogue.itemByCode.has(taskCode)),
    elsewhere: [...lexicon.elsewhere(item.taskCode)],
    placeCount: places.size,
    source: item.extend?.source ?? item.source,
    nameSource: item.source,
    asOf: formatInstant(asOf),
  };
}

function practicalFacts({ extend }: Item) {
  return {
    channels: extend?.channels ?? [],
    bookable: extend?.bookable ?? false,
    ...given({
      visits: extend?.visits,
      onlineUrl: extend?.onlineUrl,
      result: extend?.resultName,
      phone: extend?.phone,
      complaintPhone: extend?.complaintPhone,
      scope: extend?.scope,
    }),
  };
}

function materialOf(material: Item["materials"][number]): Guide["materials"][number] {
  const { name, need, materialSource, form, copies, note, source } = material;
  return { name, need, source: materialSource, ...given({ form, copies, note }), factSource: source };
}

/** Leaves out what the province has not told. */
function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
