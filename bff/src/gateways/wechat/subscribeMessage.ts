import type { AuthorisedCall } from "./authorised";
import { WechatError } from "./wechatError";
import { CODES } from "./wire";

export type MiniProgramState = "developer" | "trial" | "formal";

export interface SubscribeMessage {
  openId: string;
  templateId: string;
  /** Page of the app with its query; a leading slash is dropped, as WeChat wants none. */
  page: string;
  /** By the template's own keys, `thing1`, each within WeChat's limits. */
  data: Readonly<Record<string, string>>;
  state: MiniProgramState;
}

/**
 * Sends one subscribe message (`POST /cgi-bin/message/subscribe/send`). The call knows no key that would make a repeat
 * harmless, so it is sent once: after an error with `mayBeDone` it must not be sent again.
 *
 * @returns `noAccept` when the person has refused or used up what they allowed (43101): nothing was sent.
 * @throws WechatError
 */
export async function sendSubscribeMessage(
  call: AuthorisedCall,
  { openId, templateId, page, data, state }: SubscribeMessage,
): Promise<"sent" | "noAccept"> {
  const body = {
    touser: openId,
    template_id: templateId,
    page: page.replace(/^\/+/, ""),
    miniprogram_state: state,
    lang: "zh_CN",
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  };
  try {
    await call({ path: "/cgi-bin/message/subscribe/send", body, name: "subscribeMessage", once: true });
    return "sent";
  } catch (error) {
    if (error instanceof WechatError && error.errcode === CODES.noAccept) return "noAccept";
    throw error;
  }
}
