import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ItemAction, ItemAudience } from "../../src/search/types";

const DATA = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../data");

export interface SourceElsewhere {
  /** The thing's name; the first way to say it when absent. */
  what?: string;
  say: string[];
  where: string;
  phone?: string;
}
export interface SourceItem {
  taskCode: string;
  name: string;
  department: string;
  plainName: string;
  action: ItemAction;
  audience?: ItemAudience;
  asks: string[];
}
export interface SourceFamily {
  id: string;
  name: string;
  audience: ItemAudience;
  lifeEvent: string;
  asks: string[];
  elsewhere?: SourceElsewhere[];
  items: SourceItem[];
}
export interface SourceTopic {
  topic: string;
  source: string;
  families: SourceFamily[];
}
export interface Sources {
  topics: SourceTopic[];
  elsewhere: SourceElsewhere[];
  thesaurus: string[][];
  popular: string[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(DATA, file), "utf8")) as T;

/** The reviewed data as people wrote it: `data/lexicon/<topic>.json`, `elsewhere.json`, `thesaurus.json`, `popular.json`. */
export function readSources(): Sources {
  const topics = readdirSync(path.join(DATA, "lexicon"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => read<SourceTopic>(`lexicon/${file}`));
  return {
    topics,
    elsewhere: read<{ entries: SourceElsewhere[] }>("elsewhere.json").entries,
    thesaurus: read<{ groups: string[][] }>("thesaurus.json").groups,
    popular: read<{ items: { taskCode: string }[] }>("popular.json").items.map((item) => item.taskCode),
  };
}

/** Task codes and names of the catalogue that the sandbox serves: what the lexicon has to cover. */
export function readCatalogue(): Map<string, string> {
  const csv = readFileSync(path.join(DATA, "../../sandbox/data/guangan-catalogue.csv"), "utf8");
  const rows = csv.trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => csvCells(row)).map(([, , name = "", taskCode = ""]) => [taskCode, name]));
}

function csvCells(row: string): string[] {
  const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "").replace(/""/g, '"'));
}
