import type { ProblemKind } from "./problemKind";

/** Refusals of paying a fee and of giving it back. */
export const paymentProblems = {
  "payable-not-found": {
    status: 404,
    title: "没有这笔费用",
    detail: "没有找到要缴的费用，请回到事项页重新进入，或到窗口询问。",
    retry: false,
  },
  /** JSAPI orders belong to an openid of the mini-program: a browser has none. */
  "pay-in-wechat": {
    status: 409,
    title: "请在微信里缴费",
    detail: "请用微信打开“掌上办”小程序再缴费，也可以到窗口缴。",
    retry: false,
  },
  "already-paid": {
    status: 409,
    title: "已经缴过了",
    detail: "这笔费用已经缴过，请在“我的缴费”里查看。",
    retry: false,
  },
  "payment-not-found": {
    status: 404,
    title: "没有这笔缴费",
    detail: "没有找到这笔缴费，请在“我的缴费”里查看。",
    retry: false,
  },
  "payment-not-paid": {
    status: 409,
    title: "还没有缴费",
    detail: "这笔费用还没有缴成，缴成后再看回执。",
    retry: false,
  },
  /** WeChat Pay did not answer, or refuses for a reason of ours. Nothing has been charged without an order of ours. */
  "payment-unavailable": {
    status: 503,
    title: "暂时不能缴费",
    detail: "微信支付暂时没有回应，请过一会儿再试。已经付款的不要重复付。",
    retry: true,
  },
  /** For staff: no order of this number. */
  "order-not-found": {
    status: 404,
    title: "没有这笔缴费",
    detail: "没有找到这个编号的缴费，请照缴费回执核对后再查。",
    retry: false,
  },
  "refund-not-possible": {
    status: 409,
    title: "不能退这么多",
    detail: "这笔缴费没有这么多可退，请核对已退和在退的金额后再申请。",
    retry: false,
  },
  "refund-not-found": {
    status: 404,
    title: "没有这笔退款",
    detail: "没有找到这笔退款，请刷新列表再看。",
    retry: false,
  },
  "refund-decided": {
    status: 409,
    title: "已经有人处理",
    detail: "这笔退款已经有人处理，请刷新列表再看。",
    retry: false,
  },
  /** Money goes back only when two people want it to. */
  "second-person-needed": {
    status: 409,
    title: "要换一个人审批",
    detail: "退款要由另一位工作人员审批，请换一个人处理。",
    retry: false,
  },
  "difference-not-found": {
    status: 404,
    title: "没有这条差异",
    detail: "没有找到这条对账差异，请刷新列表再看。",
    retry: false,
  },
} as const satisfies Record<string, ProblemKind>;
