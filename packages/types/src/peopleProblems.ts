import type { ProblemKind } from "./problemKind";

/** Refusals of sign-in, identity and authorisation. */
export const peopleProblems = {
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
} as const satisfies Record<string, ProblemKind>;
