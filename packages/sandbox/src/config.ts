import { z } from "zod";
import {
  DEFAULT_APP_ID,
  DEFAULT_FIELD_KEY,
  DEFAULT_PAY,
  DEFAULT_PORT,
  DEFAULT_SECRET,
  DEFAULT_SMS,
  DEFAULT_WECHAT,
} from "./defaults";
import { SIGN_TYPES } from "./systems/province/signature";

const Config = z.object({
  SANDBOX_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be at most 65535")
    .default(DEFAULT_PORT),
  PROVINCE_APP_ID: z.string().min(1).default(DEFAULT_APP_ID),
  PROVINCE_SECRET: z.string().min(1).default(DEFAULT_SECRET),
  /** Accept this algorithm only; both when unset. */
  PROVINCE_SIGN_TYPE: z.enum(SIGN_TYPES).optional(),
  PROVINCE_FIELD_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits")
    .default(DEFAULT_FIELD_KEY),
  WX_APPID: z.string().min(1).default(DEFAULT_WECHAT.miniProgram.appId),
  WX_SECRET: z.string().min(1).default(DEFAULT_WECHAT.miniProgram.secret),
  WX_H5_APPID: z.string().min(1).default(DEFAULT_WECHAT.officialAccount.appId),
  WX_H5_SECRET: z.string().min(1).default(DEFAULT_WECHAT.officialAccount.secret),
  WXPAY_MCHID: z.string().min(1).default(DEFAULT_PAY.merchantId),
  WXPAY_SERIAL: z.string().min(1).default(DEFAULT_PAY.serial),
  /** Folder of the pretended merchant's keys; below DATA_DIR when unset. */
  WXPAY_KEY_DIR: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  SMS_APP_ID: z.string().min(1).default(DEFAULT_SMS.appId),
  SMS_SECRET: z.string().min(1).default(DEFAULT_SMS.secret),
});
export type Config = z.infer<typeof Config>;

/** Reads the environment; throws one sentence that names every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const result = Config.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The sandbox cannot start: ${faults.join("; ")}.`);
}
