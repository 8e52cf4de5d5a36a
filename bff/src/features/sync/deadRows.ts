import type { DeadLetterSource, FoundLetter } from "../../platform/deadLetters";
import type { Connection } from "../../platform/store";
import { quarantineModel, type Quarantined } from "./model";

/** Tables as staff call them; the cases' own are kept beside the public ones. */
const TABLES: Readonly<Record<string, string>> = {
  items: "事项",
  itemExtends: "事项扩展信息",
  materials: "材料",
  fees: "收费",
  questions: "常见问题",
  stations: "办事点",
  services: "办事点能办的事项",
  cases: "办件",
  caseSteps: "办件环节",
  casePauses: "办件暂停",
  caseResults: "办件结果",
};

/** Rows of the province that could not be understood. Only a good version from there mends them: nothing to try here. */
export function deadRows(connection: Connection): DeadLetterSource {
  const rows = () => quarantineModel(connection);
  return {
    kind: "provinceRow",
    list: async (_now, limit) => {
      const found = await rows().find({}).sort({ changedAt: -1 }).limit(limit).lean<Quarantined[]>();
      return found.map(letterOf);
    },
    find: async (id) => {
      const row = await rows().findById(id).lean<Quarantined>();
      return row === null ? null : letterOf(row);
    },
    retry: () => Promise.resolve(false),
  };
}

/** A time of change that nobody can read is told as the year 1970. */
const UNKNOWN_TIME = new Date(0);

function letterOf({ _id, table, reasons, changedAt, count }: Quarantined): FoundLetter {
  return {
    id: _id,
    what: TABLES[table] ?? table,
    since: changedAt === "" ? UNKNOWN_TIME : new Date(`${changedAt.replace(" ", "T")}+08:00`),
    tries: count,
    lastError: reasons.map(withoutValue).join("; "),
    canRetry: false,
  };
}

/** `sex is outside the list: 男` tells what a row holds: only the field and its fault leave here. */
const withoutValue = (reason: string): string => reason.replace(/:.*$/s, "");
