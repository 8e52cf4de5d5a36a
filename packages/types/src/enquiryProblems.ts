import type { ProblemKind } from "./problemKind";

/** Refusals of being heard: enquiries, complaints, suggestions, what could not be done, help in person. */
export const enquiryProblems = {
  "enquiry-not-found": {
    status: 404,
    title: "没有找到",
    detail: "没有找到这件事，请到“我的反映”里重新打开，或拨打12345。",
    retry: false,
  },
  /** Its state has changed since it was shown, or does not allow this. */
  "enquiry-moved": {
    status: 409,
    title: "情况已经变了",
    detail: "这件事的进展已经变了，请刷新后再操作。",
    retry: false,
  },
  /** As many as one person may send in a day. */
  "enquiry-limited": {
    status: 429,
    title: "今天提交得太多了",
    detail: "今天提交的次数已经用完，请明天再提交。着急的话请拨打12345。",
    retry: true,
  },
  /** Help at home is for those whom the rules name. */
  "home-help-not-possible": {
    status: 409,
    title: "不能上门",
    detail: "上门帮办只给老人和行动不便的人。请改为到大厅帮办，或拨打12345。",
    retry: false,
  },
  /** A complaint, or what was not solved the first time, is no clerk's to answer. */
  "supervisor-needed": {
    status: 403,
    title: "要由值班长处理",
    detail: "投诉和“还没解决”的事要由值班长处理，请交给值班长。",
    retry: false,
  },
  /** Handed on to where it is, or to a place where nobody sits who may answer it. */
  "office-has-it": {
    status: 409,
    title: "还是由本处答复",
    detail: "转过去还是由本处答复：那里没有能答复这件事的人。请受理后答复，或选别的办事点。",
    retry: false,
  },
  /** What everybody will read names a phone or an id number. */
  "publication-names-somebody": {
    status: 409,
    title: "里面有个人信息",
    detail: "公开的问题和答复里不能有手机号、证件号，请删掉后再公开。",
    retry: false,
  },
} as const satisfies Record<string, ProblemKind>;
