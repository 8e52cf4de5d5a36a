import { ProvinceError } from "../../../gateways/province";
import { SmsError } from "../../../gateways/sms";
import { WechatError } from "../../../gateways/wechat";
import { Problem } from "../../../platform/http/problem";
import type { Logger } from "../../../platform/log";

/** WeChat's quotas are counted by the minute. */
const THROTTLED_SECONDS = 60;
const AWAY_SECONDS = 10;

/** What a failed login says to the resident. Anything that is not WeChat's stays a fault of ours. */
export function loginProblem(error: unknown, log: Logger): unknown {
  if (!(error instanceof WechatError)) return error;
  if (error.kind === "codeInvalid") return new Problem("login-code-invalid");
  if (error.kind === "highRisk") return new Problem("login-blocked");
  return wechatAway(error, log);
}

export function phoneProblem(error: unknown, log: Logger): unknown {
  if (!(error instanceof WechatError)) return error;
  return error.kind === "codeInvalid" ? new Problem("phone-code-invalid") : wechatAway(error, log);
}

function wechatAway(error: WechatError, log: Logger): Problem {
  // Codes and WeChat's request id only: its support asks for that id.
  log.warn({ kind: error.kind, wechat: error.message }, "WeChat did not answer as asked");
  return new Problem("wechat-unavailable", {
    retryAfterSeconds: error.kind === "throttled" ? THROTTLED_SECONDS : AWAY_SECONDS,
  });
}

export function provinceProblem(error: unknown, log: Logger): unknown {
  if (!(error instanceof ProvinceError)) return error;
  log.warn({ kind: error.kind }, "the province did not check a name");
  return new Problem("province-unavailable", { retryAfterSeconds: AWAY_SECONDS });
}

export function smsProblem(error: unknown, log: Logger): unknown {
  if (!(error instanceof SmsError)) return error;
  log.warn({ kind: error.kind }, "an SMS was not sent");
  if (error.kind === "tooOften") return new Problem("sms-too-often", { retryAfterSeconds: THROTTLED_SECONDS });
  return new Problem("sms-unavailable", { retryAfterSeconds: AWAY_SECONDS });
}
