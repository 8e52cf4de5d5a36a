import type { ProblemKind } from "./problemKind";

/** Refusals of rating a service, and of what follows a low grade. */
export const ratingProblems = {
  /** One rating a visit and one a case, whatever the channel: the first one stands. */
  "already-rated": {
    status: 409,
    title: "已经评过了",
    detail: "这次办事已经评价过，请在“我的评价”里查看。",
    retry: false,
  },
  "not-finished-yet": {
    status: 409,
    title: "还没办完",
    detail: "这件事还没有办完，办完以后再来评价。",
    retry: false,
  },
  "rating-too-late": {
    status: 409,
    title: "评价时间已过",
    detail: "办完已经很久，不能再评价。有意见请拨打12345。",
    retry: false,
  },
  /** Altered, of a visit that was taken back, or older than a code lasts. */
  "rating-code-invalid": {
    status: 404,
    title: "评价码无效",
    detail: "这个评价码已过期或不完整，请在窗口重新扫码，或登录后在“我的评价”里评价。",
    retry: false,
  },
  "rating-not-found": {
    status: 404,
    title: "没有这条评价",
    detail: "没有找到这条评价，请刷新列表再看。",
    retry: false,
  },
  /** A second grade follows a reply, once. */
  "second-rating-not-possible": {
    status: 409,
    title: "现在不能再评",
    detail: "收到整改答复后可以再评一次，请等答复后再评。",
    retry: false,
  },
  "nothing-to-rate-here": {
    status: 409,
    title: "还没有办完的号",
    detail: "这个窗口今天还没有办完的号，办结后再出示评价码。",
    retry: false,
  },
  /** Somebody else has replied, appealed or decided meanwhile, or the resident has rated again. */
  "rectification-moved-on": {
    status: 409,
    title: "状态已经变了",
    detail: "这条整改的状态已经变了，请刷新后再处理。",
    retry: false,
  },
  /** Once a rating, and only before the reply is due. */
  "appeal-not-possible": {
    status: 409,
    title: "不能再申诉",
    detail: "每条评价只能在答复期限内申诉一次，请直接整改并答复。",
    retry: false,
  },
  /** Whoever appealed must not decide on the appeal. */
  "another-person-decides": {
    status: 409,
    title: "要换一个人决定",
    detail: "申诉要由另一位工作人员决定，请换一个人处理。",
    retry: false,
  },
} as const satisfies Record<string, ProblemKind>;
