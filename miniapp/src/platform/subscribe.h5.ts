import type { SubscribeResult } from "./subscribeTypes";

/** Whether WeChat's messages can be asked for here. */
export const canSubscribe = false;

/** A browser has no such messages: an SMS and the app's own list take their place. */
export const askToSubscribe: (templateIds: readonly string[]) => Promise<SubscribeResult[]> = () => Promise.resolve([]);
