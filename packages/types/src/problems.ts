import { caseProblems } from "./caseProblems";
import { enquiryProblems } from "./enquiryProblems";
import { hallProblems } from "./hallProblems";
import { licenceProblems } from "./licenceProblems";
import { oversightProblems } from "./oversightProblems";
import { paymentProblems } from "./paymentProblems";
import { peopleProblems } from "./peopleProblems";
import type { ProblemKind } from "./problemKind";
import { ratingProblems } from "./ratingProblems";

export type { ProblemKind } from "./problemKind";

/** The closed catalogue of errors. Decide by code, never by status or text. */
export const problemKinds = {
  /** A field is missing, malformed or unknown; `errors` names every one. */
  "invalid-input": { status: 400, title: "填写有误", detail: "有内容填写有误，请按提示改好再试。", retry: false },
  /** The body is no JSON, or not in UTF-8. */
  "malformed-body": {
    status: 400,
    title: "内容无法读取",
    detail: "提交的内容无法读取，请返回重新填写。",
    retry: false,
  },
  "unsupported-media-type": {
    status: 415,
    title: "格式不支持",
    detail: "提交的格式不支持，请用掌上办页面提交。",
    retry: false,
  },
  "body-too-large": { status: 413, title: "内容太长", detail: "提交的内容太长，请缩短后再试。", retry: false },
  "uri-too-long": { status: 414, title: "地址太长", detail: "查询的内容太长，请缩短后再试。", retry: false },
  "not-found": { status: 404, title: "没有这个页面", detail: "没有找到这个页面，请返回首页重新查找。", retry: false },
  "method-not-allowed": {
    status: 405,
    title: "不能这样操作",
    detail: "这个地址不支持这样操作，请返回首页重新进入。",
    retry: false,
  },
  "station-not-found": {
    status: 404,
    title: "没有这个办事点",
    detail: "没有找到这个办事点，可能已经撤并。请在地图上重新选一个。",
    retry: false,
  },
  "item-not-found": {
    status: 404,
    title: "没有这个事项",
    detail: "没有找到这个事项，可能已经调整。请重新搜索，或拨打12345询问。",
    retry: false,
  },
  /** One key, another body: the client reused an `Idempotency-Key`. */
  "idempotency-key-reused": {
    status: 422,
    title: "重复提交",
    detail: "这次提交与上一次内容不同，请刷新页面后重新提交。",
    retry: false,
  },
  ...peopleProblems,
  ...hallProblems,
  ...caseProblems,
  ...enquiryProblems,
  ...licenceProblems,
  ...paymentProblems,
  ...ratingProblems,
  ...oversightProblems,
  "rate-limited": { status: 429, title: "操作太快", detail: "操作太快了，请等一会儿再试。", retry: true },
  /** The store did not answer, or the first synchronisation has not finished. */
  "temporarily-unavailable": {
    status: 503,
    title: "暂时不能用",
    detail: "我们这边暂时忙不过来，请过一会儿再试，或拨打12345。",
    retry: true,
  },
  /** Unknown error: logged whole under the request id, told without detail. */
  internal: { status: 500, title: "出了点问题", detail: "我们这边出了点问题，请稍后再试，或拨打12345。", retry: true },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** Any endpoint can answer with these. */
export const universalProblems = [
  "invalid-input",
  "malformed-body",
  "body-too-large",
  "uri-too-long",
  "rate-limited",
  "temporarily-unavailable",
  "internal",
] as const satisfies readonly ProblemCode[];
