import { type GuideFacts, guideFacts } from "./guide";
import { departmentName, feeOf } from "./itemRows";
import type { Sources } from "./sources";
import type { MaterialKind } from "./sources/guides";
import { type Columns, type WireRow, wireRow } from "./wire";

const DEMONSTRATION = { data_source: "demonstration" };

/** The three child tables of an item: materials, fees, questions. */
export function guideRows(sources: Sources): { materials: WireRow[]; fees: WireRow[]; questions: WireRow[] } {
  const facts = sources.catalogue.map((line) =>
    guideFacts(line, sources, departmentName(line.department, sources.plan)),
  );
  return {
    materials: facts.flatMap((fact) => materialRows(fact, sources)),
    fees: facts.flatMap((fact) => feeRows(fact, sources)),
    questions: facts.flatMap(questionRows),
  };
}

function materialRows({ line, materials }: GuideFacts, sources: Sources): WireRow[] {
  return materials.map((id, index) => {
    const kind = sources.materials[id];
    if (!kind) throw new Error(`materials.json has no ${id}`);
    const key = `${line.taskCode}:${id}`;
    return wireRow("task_general_material", key, {
      task_code: line.taskCode,
      ...materialColumns(kind),
      order_num: index + 1,
      ...DEMONSTRATION,
    });
  });
}

function materialColumns(kind: MaterialKind): Columns {
  const isPaper = kind.form !== "电子";
  return {
    material_name: kind.name,
    is_need: kind.need,
    material_type: kind.form,
    source_type: kind.source,
    source_explain: kind.where,
    page_num: isPaper ? 1 : "",
    page_format: isPaper && kind.blank ? "A4" : "",
    form_guid: "",
    example_guid: "",
    fill_explain: kind.blank ? "用黑色签字笔填写，字迹清楚，不涂改" : "",
    accept_stand: kind.accept,
  };
}

function feeRows({ line }: GuideFacts, sources: Sources): WireRow[] {
  const fee = feeOf(line, sources);
  if (!fee) return [];
  return [
    wireRow("task_general_fee_project", line.taskCode, {
      task_code: line.taskCode,
      fee_name: fee.name,
      fee_stand: fee.standard,
      by_law: fee.basis,
      is_desc: "1",
      desc_explain: fee.explain,
      ...DEMONSTRATION,
    }),
  ];
}

function questionRows(facts: GuideFacts): WireRow[] {
  return questionsOf(facts).map(([question, answer], index) =>
    wireRow("task_general_questions", `${facts.line.taskCode}:${index + 1}`, {
      task_code: facts.line.taskCode,
      question,
      answer,
      order_num: index + 1,
      ...DEMONSTRATION,
    }),
  );
}

function questionsOf({ action, audience, isImmediate, isQuery }: GuideFacts): [string, string][] {
  if (isQuery) return [["要带什么？", "带本人有效身份证件；打电话咨询可以不带材料。"]];
  const who: [string, string] =
    audience === "business"
      ? ["一定要法定代表人来吗？", "不用。委托经办人办理，带授权委托书和经办人身份证。"]
      : ["本人来不了怎么办？", "可以委托他人代办，带委托书和双方身份证；行动不便的可申请帮办代办。"];
  const when: [string, string] = isImmediate
    ? ["要等多久？", "材料齐全，当场办结。"]
    : ["多久有结果？", "受理后按承诺时限办结，需要补材料的会一次说清。"];
  const lost: [string, string][] =
    action?.id === "reissue" ? [["原件找不到了还能办吗？", "能。写一份遗失说明，核对身份后办理。"]] : [];
  return [who, when, ...lost];
}
