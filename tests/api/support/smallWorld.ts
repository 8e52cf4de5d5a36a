import { buildWorld, type World, type WireRow } from "@yanta/sandbox";
import { keptWorld } from "../../support/keptWorld";

/** Enough of each kind for every behaviour, and synchronised in a second. */
const ITEMS = 60;
const STATIONS = [
  { level: "1", kind: "1", count: 1 },
  { level: "2", kind: "1", count: 3 },
  { level: "3", kind: "1", count: 8 },
  { level: "4", kind: "2", count: 3 },
  { level: "4", kind: "3", count: 3 },
];

const column = (row: WireRow, name: string): string => String(row[name] ?? "");

/** Every item of this world has two fixed fees, so that one can be paid wherever an errand is done. */
function feeOf(taskCode: string, known: readonly WireRow[]): WireRow {
  const fee = { task_code: taskCode, fee_name: "工本费", fee_stand: "换领20元/证，补领40元/证", by_law: "" };
  return { ...known[0], ...fee, row_guid: `fee-${taskCode}` };
}

/** The first items and places of the demonstration world, with everything that hangs on them. */
export const smallWorld = (): World => keptWorld("small", cutSmall);

function cutSmall(): World {
  const { tables, communityPoints } = buildWorld();
  const offered = tables.service_hall_task.map((row) => column(row, "task_code"));
  const popularity = new Map<string, number>();
  for (const taskCode of offered) popularity.set(taskCode, (popularity.get(taskCode) ?? 0) + 1);
  const byPopularity = [...tables.task_general_basic].sort(
    (a, b) => (popularity.get(column(b, "task_code")) ?? 0) - (popularity.get(column(a, "task_code")) ?? 0),
  );
  const basic = byPopularity.slice(0, ITEMS);
  const taskCodes = new Set(basic.map((row) => column(row, "task_code")));
  const halls = STATIONS.flatMap(({ level, kind, count }) =>
    tables.service_hall
      .filter((row) => column(row, "hall_level") === level && column(row, "hall_kind") === kind)
      .slice(0, count),
  );
  const hallIds = new Set(halls.map((row) => column(row, "hall_id")));
  const ofItems = (rows: readonly WireRow[]) => rows.filter((row) => taskCodes.has(column(row, "task_code")));
  return {
    communityPoints,
    tables: {
      task_general_basic: basic,
      task_general_extend: ofItems(tables.task_general_extend).map((row) => ({ ...row, is_fee: "1" })),
      task_general_material: ofItems(tables.task_general_material),
      task_general_fee_project: basic.map((row) => feeOf(column(row, "task_code"), tables.task_general_fee_project)),
      task_general_questions: ofItems(tables.task_general_questions),
      service_hall: halls,
      service_hall_task: ofItems(tables.service_hall_task).filter((row) => hallIds.has(column(row, "hall_id"))),
    },
  };
}
