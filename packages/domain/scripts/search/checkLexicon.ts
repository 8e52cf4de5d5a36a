import { ACTIONS, AUDIENCES, LIFE_EVENTS, TOPICS } from "../../src/search/vocabulary";
import type { SourceFamily, Sources } from "./readLexicon";

const LEAST_ASKS = 5;
const LONGEST_PLAIN_NAME = 18;
/** Characters that the packed form uses as separators. */
const RESERVED = /[|,\n]/;

/** Every fault of the lexicon as a sentence; empty when it may be published. */
export function lexiconFaults(sources: Sources, catalogue: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const families = sources.topics.flatMap((topic) => topic.families);
  faults.push(...twice(families.map((family) => family.id)).map((id) => `family ${id} stands twice`));
  for (const topic of sources.topics) {
    if (TOPICS.indexOf(topic.topic) < 0) faults.push(`topic ${topic.topic} is unknown`);
    if (topic.source === "") faults.push(`topic ${topic.topic} names no source`);
  }
  for (const family of families) faults.push(...familyFaults(family).map((fault) => `${family.id}: ${fault}`));
  const items = families.flatMap((family) => family.items);
  faults.push(...twice(items.map((item) => item.taskCode)).map((code) => `${code} stands twice`));
  const names = new Map(items.map((item) => [item.taskCode, item.name]));
  catalogue.forEach((name, code) => {
    if (names.get(code) !== name) faults.push(`${code} ${name} is missing or named differently`);
  });
  faults.push(...sentAwayThoughHere(sources));
  for (const code of sources.popular) if (!names.has(code)) faults.push(`popular item ${code} is unknown`);
  return faults;
}

/** What one family sends elsewhere although another has it: the resident would be turned away from his own errand. */
function sentAwayThoughHere({ topics, elsewhere }: Sources): string[] {
  const families = topics.flatMap((topic) => topic.families);
  const askedHere = new Map(
    families.flatMap(({ id, asks, items }) =>
      [...asks, ...items.flatMap((item) => item.asks)].map((ask) => [ask, id] as const),
    ),
  );
  const away = [...elsewhere, ...families.flatMap((family) => family.elsewhere ?? [])];
  return away
    .flatMap(({ say, where }) => say.map((words) => ({ words, where, family: askedHere.get(words) })))
    .filter(({ family }) => family !== undefined)
    .map(({ words, where, family }) => `${words} is sent to ${where}, though ${family} has it`);
}

function familyFaults(family: SourceFamily): string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9-]+$/.test(family.id)) faults.push("the id is not kebab-case");
  if (AUDIENCES.indexOf(family.audience) < 0) faults.push(`audience ${family.audience}`);
  if (LIFE_EVENTS.indexOf(family.lifeEvent) < 0) faults.push(`life event ${family.lifeEvent}`);
  for (const item of family.items) {
    const asks = new Set(family.asks.concat(item.asks));
    if (asks.size < LEAST_ASKS) faults.push(`${item.plainName} has only ${asks.size} ways to ask for it`);
    if (ACTIONS.indexOf(item.action) < 0) faults.push(`${item.plainName}: action ${item.action}`);
    if (item.audience !== undefined && AUDIENCES.indexOf(item.audience) < 0) faults.push(`${item.plainName}: audience`);
    if (item.plainName === "" || item.plainName.length > LONGEST_PLAIN_NAME)
      faults.push(`plain name ${item.plainName}`);
    const texts = [family.name, item.plainName, item.name.replace(/,/g, ""), ...asks];
    faults.push(...texts.filter((text) => RESERVED.test(text)).map((text) => `reserved character in ${text}`));
  }
  return faults;
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
