export interface ProblemKind {
  status: number;
  title: string;
  /** What the resident reads: what went wrong and what to do next. */
  detail: string;
  /** May the same request be sent again unchanged? */
  retry: boolean;
}

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
  "not-signed-in": { status: 401, title: "请先登录", detail: "请先登录，再继续。", retry: false },
  /** The session is of the wrong role, or the table of the contract does not name it. */
  "not-allowed": {
    status: 403,
    title: "没有权限",
    detail: "您的账号不能做这个操作。需要时请联系值班长。",
    retry: false,
  },
  "login-code-invalid": {
    status: 400,
    title: "登录没有成功",
    detail: "微信登录凭证已失效，请重新点登录。",
    retry: false,
  },
  /** WeChat's 40226: high-risk account. No loop: the hotline helps. */
  "login-blocked": {
    status: 403,
    title: "暂不能登录",
    detail: "微信提示账号有风险，暂不能登录。可拨打12345，或到窗口办理。",
    retry: false,
  },
  "wechat-unavailable": {
    status: 503,
    title: "微信暂时连不上",
    detail: "微信暂时连不上，请过一会儿再试。",
    retry: true,
  },
  "session-not-found": { status: 404, title: "没有这台设备", detail: "这台设备已经退出登录。", retry: false },
  "sms-too-often": { status: 429, title: "短信发得太勤", detail: "验证码已经发出，请等一分钟再要。", retry: true },
  "sms-unavailable": { status: 503, title: "短信暂时发不出", detail: "短信暂时发不出，请过一会儿再试。", retry: true },
  "phone-code-invalid": { status: 400, title: "验证码不对", detail: "验证码不对或已过期，请重新获取。", retry: false },
  "identity-mismatch": {
    status: 422,
    title: "姓名和证件号对不上",
    detail: "姓名和身份证号对不上，请核对后再填。",
    retry: false,
  },
  "province-unavailable": {
    status: 503,
    title: "省平台暂时连不上",
    detail: "省政务平台暂时连不上，请过一会儿再试，或到窗口办理。",
    retry: true,
  },
  "staff-credentials-wrong": {
    status: 401,
    title: "账号或密码不对",
    detail: "账号或密码不对，请重新输入。",
    retry: false,
  },
  "staff-locked-out": {
    status: 429,
    title: "账号已锁定",
    detail: "输错次数太多，账号暂时锁定。请稍后再试，或联系管理员。",
    retry: true,
  },
  "staff-session-locked": {
    status: 401,
    title: "工作台已锁定",
    detail: "长时间没有操作，工作台已锁定。请输入密码解锁。",
    retry: false,
  },
  "not-your-station": { status: 403, title: "不是本站点", detail: "您的账号不负责这个站点。", retry: false },

  "slot-not-found": { status: 404, title: "没有这个时段", detail: "没有找到这个时段，请重新选择。", retry: false },
  "slot-past": { status: 409, title: "时段已过", detail: "这个时段已经开始，请选后面的时段。", retry: false },
  "notice-too-short": {
    status: 409,
    title: "来不及了",
    detail: "离开始时间太近，不能再约。请选后面的时段，或直接到现场取号。",
    retry: false,
  },
  "too-far-ahead": { status: 409, title: "还没放号", detail: "这一天还没有放号，请选近一点的日期。", retry: false },
  "slot-full": { status: 409, title: "该时段已约满", detail: "这个时间已约满，请选别的时段。", retry: false },
  "slot-closed": { status: 409, title: "时段已停约", detail: "这个时段暂停预约，请选别的时段。", retry: false },
  "overlapping-appointment": {
    status: 409,
    title: "时间冲突",
    detail: "您在这个时间已有别的预约，请先改约或取消。",
    retry: false,
  },
  "duplicate-appointment": {
    status: 409,
    title: "已经约过了",
    detail: "同一天这件事您已经约过，可以在“我的预约”里查看或改约。",
    retry: false,
  },
  "too-many-appointments": {
    status: 409,
    title: "预约数已满",
    detail: "您还没办的预约已到上限，办完或取消一个再约。",
    retry: false,
  },
  /** Missed several times; expires alone, never blocks walk-in or phone. */
  "booking-restricted": {
    status: 403,
    title: "暂不能网上预约",
    detail: "近期多次约了没来，暂不能网上预约。您仍可现场取号，或打电话预约。",
    retry: false,
  },
  "item-not-bookable-here": {
    status: 409,
    title: "这里不能约这件事",
    detail: "这个办事点不能预约这件事，请换一个办事点。",
    retry: false,
  },
  "hold-gone": { status: 409, title: "占的号已释放", detail: "给您留的号已过时间，请重新选择时段。", retry: false },
  "appointment-not-found": {
    status: 404,
    title: "没有这个预约",
    detail: "没有找到这个预约，请在“我的预约”里查看。",
    retry: false,
  },
  "appointment-not-changeable": {
    status: 409,
    title: "不能再改",
    detail: "这个预约已签到、已取消或已过期，不能再改。",
    retry: false,
  },
  "change-too-late": {
    status: 409,
    title: "太晚了",
    detail: "离预约时间太近，不能取消或改约。来不了也不要紧，请打电话告诉我们。",
    retry: false,
  },
  "too-early-to-check-in": { status: 409, title: "来早了", detail: "还没到签到时间，请稍后再签到。", retry: false },
  "too-late-to-check-in": {
    status: 409,
    title: "签到时间已过",
    detail: "签到时间已过，可以现场取号，我们会尽快为您办理。",
    retry: false,
  },
  "not-at-the-hall": {
    status: 409,
    title: "您还不在大厅",
    detail: "到大厅附近才能取号。也可以扫大厅里的二维码，或请工作人员帮您取号。",
    retry: false,
  },
  "preview-outdated": {
    status: 409,
    title: "预览已过期",
    detail: "预览后又有新的预约，请重新预览再保存。",
    retry: false,
  },

  "item-not-done-here": {
    status: 409,
    title: "这里不办这件事",
    detail: "这个办事点不办这件事，请换一个办事点。",
    retry: false,
  },
  "hall-closed": { status: 409, title: "现在不取号", detail: "现在不是取号时间，请看开放时间再来。", retry: false },
  "already-in-line": {
    status: 409,
    title: "您已在排队",
    detail: "这件事您已经取过号，请在“我的号”里查看。",
    retry: false,
  },
  "ticket-not-found": {
    status: 404,
    title: "没有这个号",
    detail: "没有找到这个号，可能是前一天的。请重新取号。",
    retry: false,
  },
  "move-not-allowed": {
    status: 409,
    title: "现在不能这样操作",
    detail: "这个号的状态已经变了，请刷新后再操作。",
    retry: false,
  },
  "requeue-too-late": { status: 409, title: "过号太久", detail: "过号已超过30分钟，请重新取号。", retry: false },
  "counter-not-found": { status: 404, title: "没有这个窗口", detail: "没有找到这个窗口，请重新选择。", retry: false },
  "counter-taken": { status: 409, title: "窗口有人", detail: "这个窗口已经由别的工作人员打开。", retry: false },
  "counter-closed": { status: 409, title: "窗口没开", detail: "请先开窗，再叫号。", retry: false },
  "counter-busy": { status: 409, title: "窗口正在办理", detail: "请先办结、过号或挂起当前的号。", retry: false },
  "line-not-found": { status: 404, title: "没有这类业务", detail: "没有找到这类业务，请重新选择。", retry: false },
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
