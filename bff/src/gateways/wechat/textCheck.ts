import type { AuthorisedCall } from "./authorised";
import { WechatError } from "./wechatError";
import { TextCheckAnswer } from "./wire";

/** `review`: WeChat is not sure, a person should look. */
export type TextVerdict = "pass" | "review" | "risky";

/** WeChat's version of the call, and the scene of comments. */
const VERSION = 2;
const SCENE_COMMENT = 2;
/** What WeChat takes at most; nothing here is longer. */
const MOST_CHARACTERS = 2_500;

/**
 * Has WeChat look at what a user wrote (`POST /wxa/msg_sec_check`). It wants somebody who used the mini-program within the
 * last two hours (else 61010, an error here).
 *
 * @throws WechatError
 */
export async function checkText(
  call: AuthorisedCall,
  { openId, text }: { openId: string; text: string },
): Promise<TextVerdict> {
  const body = { content: text.slice(0, MOST_CHARACTERS), version: VERSION, scene: SCENE_COMMENT, openid: openId };
  const answer = TextCheckAnswer.safeParse(await call({ path: "/wxa/msg_sec_check", body, name: "textCheck" }));
  if (!answer.success) throw new WechatError("malformed", "the answer lacks its fields");
  return answer.data.result.suggest;
}
