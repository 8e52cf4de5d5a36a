import type { StaffMe } from "@yanta/types";

export type Role = StaffMe["role"];

export const ROLE_NAMES: Record<Role, string> = { clerk: "窗口人员", supervisor: "值班长", administrator: "管理员" };

export const STAFF_PAGES = {
  counter: { path: "/packages/staff/counter/index", name: "叫号" },
  phone: { path: "/packages/staff/phone/index", name: "电话预约" },
  today: { path: "/packages/staff/today/index", name: "今日预约" },
  inbox: { path: "/packages/inbox/list/index", name: "待办" },
  verify: { path: "/packages/staff/verify/index", name: "核验证照" },
  hall: { path: "/packages/staff/hall/index", name: "大厅" },
} as const;
/** Beside the name of whoever works here, not among the pages of work. */
export const PASSWORD_PAGE = "/packages/staff/password/index";
export type StaffPageName = keyof typeof STAFF_PAGES;

/** The pages of a role, in the order of the bar: the hall is its supervisor's, and an administrator looks at no licence. */
export function pagesOf(role: Role): StaffPageName[] {
  const atTheDesk = ["counter", "phone", "today", "inbox"] as const;
  if (role === "administrator") return [...atTheDesk, "hall"];
  return role === "clerk" ? [...atTheDesk, "verify"] : [...atTheDesk, "verify", "hall"];
}

/** Where the work of a role begins. */
export const firstPageOf = (role: Role): StaffPageName => (role === "clerk" ? "counter" : "hall");

/** Small letters, digits, full stop, hyphen and underscore: what an account is made of. */
const ACCOUNT = /^[a-z0-9._-]{2,40}$/;

/** What is wrong with the form of sign-in, by field; nothing when it can be sent. */
export function signInMistakes(account: string, password: string): { account?: string; password?: string } {
  return {
    ...(ACCOUNT.test(account.trim()) ? {} : { account: "请填账号：小写字母、数字、点和短横线" }),
    ...(password === "" ? { password: "请填密码" } : {}),
  };
}
