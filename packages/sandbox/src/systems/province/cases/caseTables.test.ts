import { describe, expect, test } from "@jest/globals";
import { sandboxClock } from "../../../clock";
import { People } from "../../../people/people";
import { EMPTY_WORLD } from "../../../world/emptyWorld";
import { openField } from "../sealedField";
import { CASE_TABLES, caseTables, sealedCaseRow, type CaseTable, type PagedTable } from "./caseTables";

const fieldKey = Buffer.alloc(32, 0x5a);
const people = new People(sandboxClock());
const PAGE = 100;

const pick = (tables: Map<CaseTable, PagedTable>, name: CaseTable): PagedTable => {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`no ${name}`);
  return table;
};

function all(table: PagedTable, since = "") {
  const { total } = table.page(since, 1, PAGE);
  return Array.from({ length: Math.ceil(total / PAGE) }, (_, page) => table.page(since, page + 1, PAGE).rows).flat();
}

describe("the demonstration people's cases", () => {
  test("are the same in every build, and name their people under the agreed key only", () => {
    const [one, other] = [caseTables(EMPTY_WORLD, people), caseTables(EMPTY_WORLD, people)];
    for (const name of CASE_TABLES) expect(all(pick(one, name))).toEqual(all(pick(other, name)));
    const row = all(pick(one, "pro_accept")).find((accept) => accept["applyer_name"] === "王秀兰");
    const sealed = row === undefined ? {} : sealedCaseRow(row, fieldKey);
    expect(JSON.stringify(sealed)).not.toContain("王秀兰");
    expect(openField("applyer_name", String(sealed["applyer_name" as never]), fieldKey)).toBe("王秀兰");
  });
});

describe("generated cases", () => {
  const generated = () => pick(caseTables(EMPTY_WORLD, people, { cases: 5_000, stepsPerCase: 2 }), "pro_process");

  test("are read in the order of their change, each once, without being held", () => {
    const rows = all(generated());
    const keys = rows.map((row) => `${String(row["cd_time"])} ${row.row_guid}`);
    expect(new Set(keys).size).toBe(10_000);
    expect([...keys].sort()).toEqual(keys);
    const later = String(rows.at(-1)?.["cd_time"]);
    expect(all(generated(), later)).toEqual(rows.filter((row) => String(row["cd_time"]) >= later));
  });

  test("leave their places for the end when they change", () => {
    const table = generated();
    const [, second, third] = all(table);
    table.put([{ row_guid: String(second?.row_guid), handle_explain: "更正" }], "2026-11-25 10:00:00");
    const rows = all(table);
    expect(rows).toHaveLength(10_000);
    expect(rows[1]).toEqual(third);
    expect(rows.at(-1)).toMatchObject({ row_guid: second?.row_guid, handle_explain: "更正", cd_operation: "U" });
    table.restore("2026-11-25 11:00:00");
    expect(all(table).at(-1)).toMatchObject({ row_guid: second?.row_guid, handle_explain: "" });
  });
});
