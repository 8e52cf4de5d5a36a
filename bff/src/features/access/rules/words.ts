import { fieldsNamed, licenceTypeByCode } from "@yanta/domain/licences";
import { problemKinds, type AccessAction, type AccessRow } from "@yanta/types";
import type { AccessContent } from "./content";

/** What was done, as the end of a sentence; `what` is the licence. */
const DEEDS: Readonly<Record<AccessAction, (what: string) => string>> = {
  list: () => "打开了卡包",
  show: (what) => `查看了${what}`,
  reveal: (what) => `查看了${what}的完整信息`,
  file: (what) => `下载了${what}的版式文件`,
  copy: (what) => `制作了${what}的加注件`,
  present: (what) => `出示了${what}的证照码`,
  stop: (what) => `停止出示${what}`,
  scan: (what) => `扫了${what}的证照码`,
  consent: (what) => `同意提供${what}的信息`,
  refuse: (what) => `没有同意提供${what}的信息`,
  result: (what) => `看到了${what}里您同意提供的内容`,
  grant: (what) => `授权使用${what}`,
  withdraw: (what) => `撤回了${what}的授权`,
  use: (what) => `按您的授权使用了${what}`,
  remind: (what) => `核对了${what}的到期日`,
  rollover: () => "更换了验签密钥",
};

/** A row as its resident reads it. */
export function rowOf(content: AccessContent, questioned: boolean): AccessRow {
  const { accessId, at, action, actor, errand, licences, outcome } = content;
  const succeeded = outcome === "ok";
  return {
    accessId,
    at,
    action,
    text: sentence(content, succeeded),
    who: actor.kind,
    ...(actor.kind === "staff" ? { unit: actor.unit } : {}),
    ...(errand === undefined ? {} : { errand: errand.name }),
    licenceIds: licences.map(({ licenceId }) => licenceId),
    requested: labelsOf(content, content.requested),
    given: labelsOf(content, content.given),
    succeeded,
    ...(succeeded ? {} : { why: titleOf(outcome) }),
    questioned,
  };
}

function sentence(content: AccessContent, succeeded: boolean): string {
  const { action, actor, licences } = content;
  const names = licences.map(({ typeCode }) => licenceTypeByCode(typeCode)?.name ?? "证照");
  const what = names.length === 0 ? "证照" : [...new Set(names)].join("、");
  const deed = DEEDS[action](actor.kind === "self" ? what : `您的${what}`);
  return `${whoText(actor)}${deed}${succeeded ? "" : "，没有成功"}`;
}

function whoText(actor: AccessContent["actor"]): string {
  if (actor.kind === "self") return "您";
  return actor.kind === "staff" ? `${actor.unit}的工作人员` : "系统";
}

const labelsOf = ({ licences }: AccessContent, names: readonly string[]): string[] => [
  ...new Set(
    licences.flatMap(({ typeCode }) => {
      const type = licenceTypeByCode(typeCode);
      return type === undefined ? [] : fieldsNamed(type, names).map(({ label }) => label);
    }),
  ),
];

const titleOf = (code: string): string =>
  Object.entries(problemKinds).find(([known]) => known === code)?.[1].title ?? "没有成功";
