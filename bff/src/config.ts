import path from "node:path";
import { z } from "zod";

/** Digits only: "", "1e3" and "8080x" are mistakes, not numbers. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `a whole number from ${min} to ${max}`);

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });

const url = (protocols: RegExp, example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), `a URL such as ${example}`);

const secret = (initial: string) => z.string().min(16, "at least 16 characters").default(initial);

/** Guards nothing: the sandbox listens on this machine only. */
const SANDBOX_SECRET = "sandbox-secret";

const SANDBOX_FIELD_KEY = "5a".repeat(32);
const SANDBOX_APP = "wx-yanta-sandbox";
const SANDBOX_OFFICIAL_ACCOUNT = "wx-yanta-sandbox-h5";

const SANDBOX_MERCHANT = "1900000109";
const SANDBOX_MERCHANT_SERIAL = "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C";
const SANDBOX_PUBLIC_KEY_ID = "PUB_KEY_ID_0119000000012026112400000001";

const about = (description: string) => ({ description });

const variables = {
  NODE_ENV: oneOf(["development", "test", "production"])
    .default("development")
    .meta(about("production refuses everything that belongs to the sandbox")),
  PORT: wholeNumber(0, 65_535).default(8080).meta(about("port of the app and its API; 0 takes a free one")),
  WORKER_PORT: wholeNumber(0, 65_535)
    .optional()
    .meta(about("port of a worker's /healthz and /metrics, one for each worker of a machine; unset opens none")),
  HOST: z.string().min(1, "an address to listen on").default("0.0.0.0").meta(about("address to listen on")),
  MONGODB_URI: url(/^mongodb(\+srv)?:$/, "mongodb://host:27017/?replicaSet=rs0")
    .optional()
    .meta(about("the production store; unset starts an embedded engine under DATA_DIR")),
  MONGODB_DATABASE: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,60}$/, "up to 60 letters, digits, - and _")
    .default("yanta")
    .meta(about("database of this district")),
  DATA_DIR: z.string().min(1, "a folder").default(".data").meta(about("folder of the embedded engine and the sandbox")),
  STORE_ENGINE: oneOf(["auto", "mongod", "documentdb", "memory-server"])
    .default("auto")
    .meta(about("forces one embedded engine")),
  STORE_DEBIAN_MIRROR: url(/^https?:$/, "http://mirror.example/debian/")
    .optional()
    .meta(about("Debian mirror of the embedded engine, where the machine has none of its own")),
  SANDBOX_PORT: wholeNumber(0, 65_535).default(8081).meta(about("port of the sandbox's outside systems")),
  PROVINCE_BASE_URL: url(/^https?:$/, "https://province.example/api")
    .optional()
    .meta(about("the provincial platform; unset means the sandbox on SANDBOX_PORT, refused in production")),
  PROVINCE_APP_ID: z.string().min(1, "the app id").default("yanta-sandbox").meta(about("app id at the province")),
  PROVINCE_SECRET: z
    .string()
    .min(8, "at least 8 characters")
    .default(SANDBOX_SECRET)
    .meta(about("key of the request signatures; the sandbox's own is refused in production")),
  PROVINCE_SIGN_TYPE: oneOf(["HMAC-SHA256", "HMAC-SM3"]).default("HMAC-SM3").meta(about("signature algorithm")),
  PROVINCE_FIELD_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
    .default(SANDBOX_FIELD_KEY)
    .meta(
      about("agreed AES-256 key of sensitive fields sent to the province; the sandbox's own is refused in production"),
    ),
  LICENCE_SIGN_ALGORITHM: oneOf(["ES256", "SM2"])
    .default("ES256")
    .meta(about("algorithm that signs licence codes; SM2 where 国密 is required")),
  WX_API_BASE: url(/^https?:$/, "https://api.weixin.qq.com")
    .optional()
    .meta(about("WeChat's server API; unset means the sandbox, refused in production")),
  WX_OPEN_BASE: url(/^https?:$/, "https://open.weixin.qq.com")
    .optional()
    .meta(about("WeChat's sign-in page for browsers; unset means the sandbox, refused in production")),
  WX_APPID: z.string().min(1, "the mini-program's app id").default(SANDBOX_APP).meta(about("mini-program's app id")),
  WX_SECRET: secret(SANDBOX_SECRET).meta(about("mini-program's app secret")),
  WX_H5_APPID: z
    .string()
    .min(1, "the official account's app id")
    .default(SANDBOX_OFFICIAL_ACCOUNT)
    .meta(about("official account through which browsers sign in")),
  WX_H5_SECRET: secret(SANDBOX_SECRET).meta(about("official account's app secret")),
  WXPAY_API_BASE: url(/^https?:$/, "https://api.mch.weixin.qq.com")
    .optional()
    .meta(about("WeChat Pay's API; unset means the sandbox, refused in production")),
  WXPAY_MCHID: z.string().min(1, "the merchant's number").default(SANDBOX_MERCHANT).meta(about("merchant's number")),
  WXPAY_SERIAL: z
    .string()
    .regex(/^[0-9A-F]{8,64}$/, "upper-case hexadecimal digits")
    .default(SANDBOX_MERCHANT_SERIAL)
    .meta(about("serial of the merchant's API certificate")),
  WXPAY_PUBLIC_KEY_ID: z
    .string()
    .regex(/^[0-9A-Za-z_]{8,80}$/, "an id such as PUB_KEY_ID_0100000000000000000000000000000001")
    .default(SANDBOX_PUBLIC_KEY_ID)
    .meta(about("id of the public key with which WeChat Pay signs its answers")),
  WXPAY_KEY_DIR: z
    .string()
    .min(1, "a folder")
    .optional()
    .meta(
      about(
        "folder with apiclient_key.pem, api_v3.key and platform/<serial>.pem; unset means the sandbox's under DATA_DIR, refused in production",
      ),
    ),
  SMS_BASE_URL: url(/^https?:$/, "https://sms.example")
    .optional()
    .meta(about("the SMS provider; unset means the sandbox, refused in production")),
  SMS_APP_ID: z.string().min(1, "the app id").default("yanta-sandbox").meta(about("app id at the SMS provider")),
  SMS_SECRET: secret(SANDBOX_SECRET).meta(about("key of the signatures to the SMS provider")),
  CRYPTO_KEY_DIR: z
    .string()
    .min(1, "a folder")
    .optional()
    .meta(
      about(
        "folder of the keys that protect personal data, mode 700; unset means keys under DATA_DIR, refused in production",
      ),
    ),
  PUBLIC_ORIGIN: url(/^https?:$/, "https://yanta.example")
    .optional()
    .meta(about("address at which residents reach the app; unset believes each request, refused in production")),
  DISTRICT_CODE: z
    .string()
    .regex(/^\d{6}$/, "six digits of GB/T 2260")
    .default("610113")
    .meta(about("the district that is served, by its GB/T 2260 code")),
  SYNC_INTERVAL_SECONDS: wholeNumber(1, 86_400).default(60).meta(about("pause between two synchronisation passes")),
  LOG_LEVEL: oneOf(["silent", "fatal", "error", "warn", "info", "debug"]).default("info").meta(about("log level")),
  CLOCK: oneOf(["system", "sandbox"])
    .default("system")
    .meta(about("sandbox lets a test set the time; refused in production")),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000)
    .default(6_000)
    .meta(about("public reads a client address may make in a minute; 0 switches every limit off")),
  RATE_LIMIT_WRITES_PER_MINUTE: wholeNumber(1, 1_000_000)
    .default(20)
    .meta(about("writes a client address may make in a minute")),
  TRUST_PROXY: wholeNumber(0, 10)
    .default(0)
    .meta(about("number of own proxies in front whose X-Forwarded-For is believed")),
  H5_DIR: z.string().min(1, "a folder").optional().meta(about("built H5 app to serve at /; unset serves the API only")),
};

const SANDBOX_VALUES: ReadonlySet<string> = new Set([
  SANDBOX_SECRET,
  SANDBOX_FIELD_KEY,
  SANDBOX_APP,
  SANDBOX_OFFICIAL_ACCOUNT,
  SANDBOX_MERCHANT,
  SANDBOX_MERCHANT_SERIAL,
  SANDBOX_PUBLIC_KEY_ID,
]);
/** What the sandbox stands in for elsewhere must be named in production, and must not be the sandbox's. */
const OWN_IN_PRODUCTION = [
  ["PROVINCE_BASE_URL", "the province's address"],
  ["PROVINCE_SECRET", "the province's own key"],
  ["PROVINCE_FIELD_KEY", "the key agreed with the province"],
  ["WX_API_BASE", "WeChat's address"],
  ["WX_OPEN_BASE", "the address of WeChat's sign-in page"],
  ["WX_APPID", "the mini-program's own app id"],
  ["WX_SECRET", "the mini-program's own secret"],
  ["WX_H5_APPID", "the official account's own app id"],
  ["WX_H5_SECRET", "the official account's own secret"],
  ["WXPAY_API_BASE", "WeChat Pay's address"],
  ["WXPAY_MCHID", "the merchant's own number"],
  ["WXPAY_SERIAL", "the serial of the merchant's own certificate"],
  ["WXPAY_PUBLIC_KEY_ID", "the id of WeChat Pay's own public key"],
  ["WXPAY_KEY_DIR", "a folder of its own"],
  ["SMS_BASE_URL", "the SMS provider's address"],
  ["SMS_SECRET", "the SMS provider's own key"],
  ["CRYPTO_KEY_DIR", "a folder of its own"],
  ["PUBLIC_ORIGIN", "the app's public address"],
] as const satisfies readonly (readonly [keyof typeof variables, string])[];

const schema = z.object(variables).superRefine((config, context) => {
  if (config.NODE_ENV !== "production") return;
  const refuse = (name: keyof typeof variables, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  if (config.CLOCK === "sandbox") refuse("CLOCK", "system in production");
  for (const [name, wanted] of OWN_IN_PRODUCTION) {
    if (config[name] === undefined || SANDBOX_VALUES.has(config[name])) refuse(name, `${wanted} in production`);
  }
});

type Variables = z.output<typeof schema>;

/** Every setting, checked. The addresses have no trailing slash. */
export interface Config extends Variables {
  provinceBaseUrl: string;
  wechatApiBase: string;
  wechatOpenBase: string;
  wechatPayBase: string;
  smsBaseUrl: string;
  cryptoKeyDir: string;
  payKeyDir: string;
  sandboxUrl: string;
}

/** The start stops here: `message` is one sentence that names each wrong variable and says what it wants. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads every setting from the process's environment, or from `env` where a test or a launcher gives one. An empty value counts as unset.
 *
 * @throws ConfigError naming every wrong variable at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in variables && value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const complaints = result.error.issues.map((issue) => `${String(issue.path[0])} must be ${issue.message}`);
    throw new ConfigError(`Cannot start: ${complaints.join("; ")}.`);
  }
  const sandboxUrl = `http://127.0.0.1:${result.data.SANDBOX_PORT}`;
  const at = (base: string | undefined, sandboxPath: string) =>
    (base ?? `${sandboxUrl}${sandboxPath}`).replace(/\/+$/, "");
  return {
    ...result.data,
    sandboxUrl,
    provinceBaseUrl: at(result.data.PROVINCE_BASE_URL, "/province"),
    wechatApiBase: at(result.data.WX_API_BASE, "/wechat"),
    wechatOpenBase: at(result.data.WX_OPEN_BASE, "/wechat"),
    wechatPayBase: at(result.data.WXPAY_API_BASE, "/wechat-pay"),
    smsBaseUrl: at(result.data.SMS_BASE_URL, "/sms"),
    payKeyDir: result.data.WXPAY_KEY_DIR ?? path.join(result.data.DATA_DIR, "wechat-pay"),
    cryptoKeyDir: result.data.CRYPTO_KEY_DIR ?? path.join(result.data.DATA_DIR, "keys"),
  };
}

/** The settings as documentation rows: name, default ("" when none) and meaning. */
export function describeConfig(): { name: string; initial: string; meaning: string }[] {
  const defaults = schema.parse({});
  return Object.entries(variables).map(([name, variable]) => ({
    name,
    initial: String(Object.entries(defaults).find(([key]) => key === name)?.[1] ?? ""),
    meaning: variable.meta()?.description ?? "",
  }));
}
