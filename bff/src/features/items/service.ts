import { formatInstant } from "@yanta/domain/calendar";
import type { endpoints, Guide, ItemList, ItemSummary } from "@yanta/types";
import type { z } from "zod";
import { offsetOf, pageOf } from "../../platform/http/cursor";
import { Problem } from "../../platform/http/problem";
import type { Catalogue, Item, Served } from "../catalogue";
import { guideOf, summaryOfItem } from "./guide";
import type { Lexicon } from "./lexicon";

type ItemQuery = z.output<NonNullable<(typeof endpoints)["listItems"]["query"]>>;
type Test = (taskCode: string) => boolean;

/** @throws Problem item-not-found. */
export function guideFor({ catalogue, asOf }: Served, taskCode: string, lexicon: Lexicon): Guide {
  const item = catalogue.itemByCode.get(taskCode);
  if (item === undefined) throw new Problem("item-not-found");
  return guideOf(item, catalogue, lexicon, asOf);
}

/** Search when something was typed, else the whole list: what people ask for most comes first. */
export function findItems(served: Served, query: ItemQuery, lexicon: Lexicon): ItemList {
  const isOffered = offeredTest(served.catalogue, query);
  const asked = query.q?.trim() ?? "";
  return asked === ""
    ? listed(served, query, lexicon, isOffered)
    : searched(served, { ...query, q: asked }, lexicon, isOffered);
}

function searched(served: Served, query: ItemQuery & { q: string }, lexicon: Lexicon, isOffered: Test): ItemList {
  const offset = offsetOf(query.cursor);
  const { catalogue } = served;
  const answer = lexicon.search(catalogue, query.q, {
    audience: query.audience,
    topic: query.topic,
    limit: offset + query.limit + 1,
    include: isOffered,
  });
  const hits = answer.hits.flatMap((hit): ItemSummary[] => {
    const item = catalogue.itemByCode.get(hit.taskCode);
    if (item === undefined) return [];
    const { familyId, familySize, matched } = hit;
    return [{ ...summaryOfItem(item, lexicon), familyId, familySize, matched: { by: matched.by, text: matched.text } }];
  });
  return {
    ...pageOf(hits, offset, query.limit),
    ...(answer.notHere ? { notHere: true } : {}),
    ...(answer.notHere || hits.length === 0 ? { suggestions: suggestionsOf(answer) } : {}),
    asOf: formatInstant(served.asOf),
  };
}

function suggestionsOf(answer: ReturnType<Lexicon["search"]>): NonNullable<ItemList["suggestions"]> {
  return {
    nearest: answer.nearest.map(({ name, taskCode }) => ({ name, taskCode })),
    elsewhere: answer.elsewhere.map((other) => ({ ...other })),
    phone: "12345",
  };
}

function listed({ catalogue, asOf }: Served, query: ItemQuery, lexicon: Lexicon, isOffered: Test): ItemList {
  const fits = (item: Item): boolean => {
    const entry = lexicon.entry(item.taskCode);
    const { audience } = summaryOfItem(item, lexicon);
    if (query.audience !== undefined && audience !== "both" && audience !== query.audience) return false;
    return (query.topic === undefined || entry?.topic === query.topic) && isOffered(item.taskCode);
  };
  const offset = offsetOf(query.cursor);
  const page = pageOf(lexicon.inAskedOrder(catalogue.items.filter(fits)), offset, query.limit);
  const items = page.items.map((item): ItemSummary => summaryOfItem(item, lexicon));
  return { ...page, items, asOf: formatInstant(asOf) };
}

/** Whether an item exists here and, if asked, is offered at that place or level. */
function offeredTest(catalogue: Catalogue, { level, stationId }: ItemQuery): Test {
  if (stationId !== undefined) {
    const here = new Set((catalogue.servicesByStation.get(stationId) ?? []).map((service) => service.taskCode));
    return (taskCode) => here.has(taskCode) && isAtLevel(catalogue, taskCode, level);
  }
  return (taskCode) => catalogue.itemByCode.has(taskCode) && isAtLevel(catalogue, taskCode, level);
}

function isAtLevel(catalogue: Catalogue, taskCode: string, level: ItemQuery["level"]): boolean {
  if (level === undefined) return true;
  const services = catalogue.servicesByItem.get(taskCode) ?? [];
  return services.some(({ stationId }) => catalogue.stationById.get(stationId)?.level === level);
}
