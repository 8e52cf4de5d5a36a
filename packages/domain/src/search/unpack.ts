import { decode, decodeNumbers, SYMBOLS, unpackWords } from "./alphabet";
import type { ElsewhereEntry, FamilyEntry, ItemEntry, Lexicon, SearchData } from "./types";
import { ACTIONS, AUDIENCES, LIFE_EVENTS, RADIX, TOPICS } from "./vocabulary";

/** Numbers that `familyFacts` and `itemFacts` hold for each entry. */
const FAMILY_FACTS = 3;
const ITEM_FACTS = 4;

const lines = (text: string): string[] => (text === "" ? [] : text.split("\n"));
const listed = (text: string | undefined): string[] => (text === undefined || text === "" ? [] : text.split(","));

/** Reads the packed lexicon back into families, items and near-misses. */
export function unpackLexicon(data: SearchData): Lexicon {
  const words = unpackWords(data.letters, data.pairs);
  const facts = decodeNumbers(data.familyFacts);
  const codes = unpackCodes(data);
  const familyOf: number[] = [];
  const families = lines(decode(data.families, words)).map((line, family): FamilyEntry => {
    const [name = "", asks] = line.split("|");
    const [topic = 0, lifeEvent = 0, size = 0] = facts.slice(family * FAMILY_FACTS, (family + 1) * FAMILY_FACTS);
    const members: number[] = [];
    for (let left = size; left > 0; left -= 1) {
      members.push(familyOf.length);
      familyOf.push(family);
    }
    return {
      id: codes[members[0] ?? 0] ?? "",
      name,
      topic: TOPICS[topic] ?? "government",
      lifeEvent: LIFE_EVENTS[lifeEvent] ?? "none",
      asks: listed(asks),
      members,
    };
  });
  const items = unpackItems(data, words, { codes, familyOf });
  return { families, items, elsewhere: lines(decode(data.elsewhere, words)).map(unpackElsewhere) };
}

/** Each line says how much of the code before it shares, and the rest; the ending comes from a list. */
function unpackCodes(data: SearchData): string[] {
  const facts = decodeNumbers(data.itemFacts);
  const endings = data.codeEndings.split("\n");
  let base = "";
  return data.codes.split("\n").map((line, at) => {
    base = base.slice(0, SYMBOLS.indexOf(line.charAt(0))) + line.slice(1);
    return base + (endings[facts[at * ITEM_FACTS] ?? 0] ?? "");
  });
}

interface Places {
  readonly codes: readonly string[];
  readonly familyOf: readonly number[];
}

function unpackItems(data: SearchData, words: readonly string[], { codes, familyOf }: Places): ItemEntry[] {
  const facts = decodeNumbers(data.itemFacts);
  const departments = data.departments.split("\n");
  return lines(decode(data.items, words)).map((line, at) => {
    const [plainName = "", name = "", asks] = line.split("|");
    const [, department = 0, action = 0, audience = 0] = facts.slice(at * ITEM_FACTS, (at + 1) * ITEM_FACTS);
    return {
      taskCode: codes[at] ?? "",
      name,
      plainName,
      department: departments[department] ?? "",
      action: ACTIONS[action] ?? "apply",
      audience: AUDIENCES[audience] ?? "both",
      asks: listed(asks),
      family: familyOf[at] ?? 0,
    };
  });
}

function unpackElsewhere(line: string): ElsewhereEntry {
  const [family = "", where = "", phone = "", says] = line.split("|");
  return { family: family === "" ? -1 : parseInt(family, RADIX), where, phone, says: listed(says) };
}
