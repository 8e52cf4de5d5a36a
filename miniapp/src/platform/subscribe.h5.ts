import type { SubscribeResult } from "./subscribeTypes";

/** A browser has no such messages: an SMS and the app's own list take their place. */
export const askToSubscribe: (templateIds: readonly string[]) => Promise<SubscribeResult[]> = () => Promise.resolve([]);
