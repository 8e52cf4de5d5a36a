import { decode } from "./alphabet";
import type { ElsewhereEntry, FamilyEntry, ItemEntry, Lexicon, SearchData } from "./types";
import { ACTIONS, AUDIENCES, LIFE_EVENTS, RADIX, TOPICS } from "./vocabulary";

const lines = (text: string): string[] => (text === "" ? [] : text.split("\n"));
const words = (text: string | undefined): string[] => (text === undefined || text === "" ? [] : text.split(","));
const number = (text: string | undefined): number => parseInt(text ?? "0", RADIX);

/** Reads the packed lexicon back into families, items and near-misses. */
export function unpackLexicon(data: SearchData): Lexicon {
  const facts = lines(data.familyFacts);
  const items: ItemEntry[] = [];
  const itemTexts = lines(decode(data.items, data.alphabet));
  const codes = lines(data.codes);
  const endings = data.codeEndings.split("\n");
  const departments = data.departments.split("\n");
  const families = lines(decode(data.families, data.alphabet)).map((line, family): FamilyEntry => {
    const [name = "", asks] = line.split("|");
    const [topic, lifeEvent, size] = (facts[family] ?? "").split("|");
    const members: number[] = [];
    for (let left = number(size); left > 0; left -= 1) {
      members.push(items.length);
      items.push(unpackItem(itemTexts[items.length], codes[items.length], { endings, departments, family }));
    }
    return {
      id: items[members[0] ?? 0]?.taskCode ?? "",
      name,
      topic: TOPICS[number(topic)] ?? "government",
      lifeEvent: LIFE_EVENTS[number(lifeEvent)] ?? "none",
      asks: words(asks),
      members,
    };
  });
  return { families, items, elsewhere: lines(decode(data.elsewhere, data.alphabet)).map(unpackElsewhere) };
}

interface ItemContext {
  readonly endings: readonly string[];
  readonly departments: readonly string[];
  readonly family: number;
}

function unpackItem(text: string | undefined, facts: string | undefined, context: ItemContext): ItemEntry {
  const [plainName = "", name = "", asks] = (text ?? "").split("|");
  const [base = "", ending, department, action, audience] = (facts ?? "").split("|");
  return {
    taskCode: base + (context.endings[number(ending)] ?? ""),
    name,
    plainName,
    department: context.departments[number(department)] ?? "",
    action: ACTIONS[number(action)] ?? "apply",
    audience: AUDIENCES[number(audience)] ?? "both",
    asks: words(asks),
    family: context.family,
  };
}

function unpackElsewhere(line: string): ElsewhereEntry {
  const [family, where = "", phone = "", says] = line.split("|");
  return { family: family === "" ? -1 : number(family), where, phone, says: words(says) };
}
