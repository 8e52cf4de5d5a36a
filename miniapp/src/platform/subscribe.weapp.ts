import Taro from "@tarojs/taro";
import type { SubscribeResult } from "./subscribeTypes";

const ANSWERS = ["accept", "reject", "ban", "filter"] as const;

/** Whether WeChat's messages can be asked for here. */
export const canSubscribe = true;

/** WeChat's sheet for messages. Only inside a tap. Whatever goes wrong, no message is agreed and nothing else stops. */
export async function askToSubscribe(templateIds: readonly string[]): Promise<SubscribeResult[]> {
  // Older WeChat takes three at a time.
  const tmplIds = templateIds.slice(0, 3);
  if (tmplIds.length === 0) return [];
  try {
    const options = { tmplIds } as Parameters<typeof Taro.requestSubscribeMessage>[0];
    const answers = (await Taro.requestSubscribeMessage(options)) as unknown as Record<string, string>;
    return tmplIds.flatMap((templateId) => {
      const answer = ANSWERS.find((one) => one === answers[templateId]);
      return answer ? [{ templateId, answer }] : [];
    });
  } catch {
    return [];
  }
}
