export type Channel = "wechat" | "sms";

/** The cheaper and richer one first. */
const IN_ORDER: readonly Channel[] = ["wechat", "sms"];

export interface Reach {
  /** The person uses the mini-program and still allows a message of this template. */
  hasAccept: boolean;
  hasPhone: boolean;
}

/**
 * Where a notice goes next.
 *
 * @param ruledOut - channels that have refused it for good.
 * @returns null when only the app's own list is left.
 */
export function nextChannel(reach: Reach, ruledOut: readonly Channel[]): Channel | null {
  const isOpen: Record<Channel, boolean> = {
    wechat: reach.hasAccept,
    sms: reach.hasPhone,
  };
  return IN_ORDER.find((channel) => isOpen[channel] && !ruledOut.includes(channel)) ?? null;
}
