import type { Sources } from "./sources";
import type { Action, Department } from "./sources/guides";
import type { CatalogueLine } from "./sources/lines";

/** What the item's name, type and department say about how it is done. Everything here is a guess, marked as such. */
export interface GuideFacts {
  line: CatalogueLine;
  department: Department;
  audience: "person" | "business" | "both";
  action: Action | undefined;
  /** A question or a look-up: nothing is decided, little is needed. */
  isQuery: boolean;
  /** 即办件: done on the spot. */
  isImmediate: boolean;
  materials: string[];
}

const MOST_MATERIALS = 6;
const has = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

export function guideFacts(line: CatalogueLine, sources: Sources, departmentName: string): GuideFacts {
  const { guides } = sources;
  const department = departmentOf(sources, departmentName);
  const isQuery = has(line.name, guides.queryWords);
  const action = guides.actions.find((candidate) => has(line.name, candidate.words));
  const audience = audienceOf(line.name, department, sources);
  const isImmediate = isQuery || (line.taskType === "20" && line.name.length % 3 === 0);
  const base = { line, department, audience, action, isQuery, isImmediate };
  return { ...base, materials: materialsOf(base, sources) };
}

function departmentOf({ departments }: Sources, name: string): Department {
  const found = departments[name] ?? departments["default"];
  if (!found) throw new Error("departments.json has no default");
  return found;
}

function audienceOf(name: string, department: Department, { guides }: Sources): GuideFacts["audience"] {
  const person = has(name, guides.personWords);
  const business = has(name, guides.businessWords);
  if (person && business) return "both";
  if (person) return "person";
  return business ? "business" : department.audience;
}

function materialsOf(facts: Omit<GuideFacts, "materials">, { guides }: Sources): string[] {
  const who = facts.audience === "business" ? "legalIdCard" : "idCard";
  if (facts.isQuery) return [who];
  const { name } = facts.line;
  const forAudience = facts.audience === "business" ? ["businessLicence"] : [];
  // A first registration has no licence yet.
  const held = name.includes("设立登记") ? [] : forAudience;
  const subject = guides.subjects.filter((candidate) => has(name, candidate.words)).flatMap((found) => found.materials);
  const all = ["form", who, ...held, ...(facts.action?.materials ?? []), ...subject, "agent"];
  return [...new Set(all)].slice(0, MOST_MATERIALS);
}

/** 受理条件, one numbered line each. */
export function conditionLines({ action, audience, isQuery }: GuideFacts): string[] {
  const who = audience === "business" ? "依法设立的企业或其他组织" : "申请人本人（或其委托的代办人）";
  if (isQuery) return [`${who}均可提出`];
  return [`${who}提出申请`, ...(action?.conditions ?? ["符合该事项依据规定的条件"]), "材料齐全、真实有效"];
}

/** 办理流程, three steps on the spot, five where something is examined and decided. */
export function flowLines({ isImmediate, isQuery, department }: GuideFacts): string[] {
  if (isQuery)
    return [
      "提出：到窗口、自助终端或拨打电话说明要查询的内容",
      "核对：工作人员核对身份和权限",
      "答复：当场告知或打印结果",
    ];
  if (isImmediate) return ["申请：带齐材料到窗口取号", "受理：窗口核对材料，当场受理", "办结：当场办结，领取结果"];
  return [
    "申请：带齐材料到窗口或网上提交",
    "受理：材料齐全的当场受理；不齐的一次告知需要补正的内容",
    "审查：主管部门审查材料，需要时现场核查",
    "决定：在承诺时限内作出决定",
    `送达：领取或邮寄${department.result}`,
  ];
}

/** Enumerates lines the way guides are printed. */
export const numberedText = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}.${line}`).join("\n");
