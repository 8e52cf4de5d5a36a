import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant, StationId } from "./primitives";

export const StaffRole = z.enum(["clerk", "supervisor", "administrator"]).meta({ id: "StaffRole" });

const Account = z.string().regex(/^[a-z0-9._-]{2,40}$/, "账号由小写字母、数字、点和短横线组成");
const Password = z.string().min(1, "请填密码").max(200, "密码太长");

export const StaffMe = z
  .object({
    staffId: z.string(),
    account: z.string(),
    /** Surname and star: 李*. */
    name: z.string(),
    role: StaffRole,
    stationIds: z.array(StationId),
    expiresAt: Instant,
    /** Without a request for so long the session locks and asks for the password again. */
    idleLockSeconds: z.number().int(),
  })
  .meta({ id: "StaffMe" });
export type StaffMe = z.infer<typeof StaffMe>;

export const createStaffSession = endpoint({
  ...routes.createStaffSession,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Staff sign-in", zh: "工作人员登录" },
  body: z.strictObject({
    account: Account,
    password: Password,
    totp: z
      .string()
      .regex(/^\d{6}$/, "请填6位动态码")
      .optional(),
  }),
  response: z.object({ token: z.string(), role: StaffRole, stationIds: z.array(StationId), expiresAt: Instant }),
  problems: ["staff-credentials-wrong", "staff-locked-out"],
});

export const unlockStaffSession = endpoint({
  ...routes.unlockStaffSession,
  auth: ["clerk", "supervisor", "administrator"],
  touches: "own",
  summary: { en: "Unlock after idling, with the password", zh: "解锁" },
  body: z.strictObject({ password: Password }),
  response: StaffMe,
  admitsLockedSession: true,
  problems: ["not-signed-in", "staff-credentials-wrong", "staff-locked-out"],
});

/** Long rather than mixed (NIST SP 800-63B); what is commonly guessed is refused by the BFF. */
const NewPassword = z.string().min(12, "新密码至少12位").max(200, "密码太长");

export const changeStaffPassword = endpoint({
  ...routes.changeStaffPassword,
  auth: ["clerk", "supervisor", "administrator"],
  touches: "own",
  summary: { en: "Change the own password; every other desk of this person is signed out", zh: "修改密码" },
  body: z.strictObject({ oldPassword: Password, newPassword: NewPassword }),
  status: 204,
  response: z.undefined(),
  problems: ["not-signed-in", "staff-session-locked", "staff-credentials-wrong", "staff-locked-out"],
});

export const deleteStaffSession = endpoint({
  ...routes.deleteStaffSession,
  auth: ["clerk", "supervisor", "administrator"],
  touches: "own",
  summary: { en: "Staff sign-out", zh: "工作人员退出" },
  status: 204,
  response: z.undefined(),
  admitsLockedSession: true,
  problems: ["not-signed-in"],
});

export const getStaffMe = endpoint({
  ...routes.getStaffMe,
  auth: ["clerk", "supervisor", "administrator"],
  touches: "own",
  summary: { en: "Who is signed in at this desk", zh: "当前工作人员" },
  response: StaffMe,
  problems: ["not-signed-in", "staff-session-locked"],
});
