import type { ProblemKind } from "./problemKind";

/** Refusals of the wallet: showing, checking and lending electronic licences. */
export const licenceProblems = {
  /** The province finds licences by name and number, so a wallet begins with the real-name check. */
  "real-name-needed": {
    status: 403,
    title: "请先实名",
    detail: "请先完成实名核验，再使用电子证照或查看办件。",
    retry: false,
  },
  "licence-not-found": {
    status: 404,
    title: "没有这张证照",
    detail: "没有找到这张证照，请回到卡包刷新后再看。",
    retry: false,
  },
  /** A sensitive licence whose state nobody has confirmed for a day is not shown. */
  "licence-too-old": {
    status: 409,
    title: "证照状态待核对",
    detail: "这张证照超过24小时没有和省平台核对，暂不能出示。请稍后再试，或带上实体证件。",
    retry: true,
  },
  "licence-not-valid": {
    status: 409,
    title: "证照不在有效状态",
    detail: "这张证照已过期、暂扣或注销，不能出示。请联系发证机关。",
    retry: false,
  },
  /** The province keeps no file of this licence, or cannot give it now. */
  "licence-file-unavailable": {
    status: 409,
    title: "版式文件暂时取不到",
    detail: "这张证照的版式文件暂时取不到，请过一会儿再试。",
    retry: true,
  },
  /** Altered, of an unknown key, or no code of ours at all. */
  "presentation-invalid": {
    status: 422,
    title: "不是有效的证照码",
    detail: "这不是有效的证照码，请让对方打开掌上办重新亮证。",
    retry: false,
  },
  "presentation-expired": {
    status: 409,
    title: "证照码已过期",
    detail: "证照码已过期，请对方等下一个码出现后再扫。",
    retry: false,
  },
  "presentation-used": {
    status: 409,
    title: "证照码已用过",
    detail: "这个证照码已经扫过，请对方等下一个码出现后再扫。",
    retry: false,
  },
  /** More than the errand needs: refused whole, and counted. */
  "fields-over-asked": {
    status: 422,
    title: "要的信息超出需要",
    detail: "要的信息超出了这件事的需要，请只选清单里的项目。",
    retry: false,
  },
  "verification-not-found": {
    status: 404,
    title: "没有这次核验",
    detail: "没有找到这次核验，请重新扫码。",
    retry: false,
  },
  /** Answered already, or nobody answered in time. */
  "verification-over": {
    status: 409,
    title: "核验已结束",
    detail: "这次核验已经结束，需要时请重新亮证。",
    retry: false,
  },
  "grant-not-found": { status: 404, title: "没有这个授权", detail: "没有找到这个授权，请刷新后再看。", retry: false },
  "grant-not-usable": {
    status: 409,
    title: "授权已失效",
    detail: "这个授权已撤回、过期或用完，请居民重新授权，或出示实体证件。",
    retry: false,
  },
  /** The booking that an offer came with is over or cancelled. */
  "grant-offer-over": {
    status: 409,
    title: "这次预约不能再授权",
    detail: "这个预约已办完、取消或过期，不能再为它授权用证。需要时请到窗口出示证照。",
    retry: false,
  },
  "access-not-found": {
    status: 404,
    title: "没有这条记录",
    detail: "没有找到这条用证记录，请刷新后再看。",
    retry: false,
  },
} as const satisfies Record<string, ProblemKind>;
