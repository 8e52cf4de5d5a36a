import Taro from "@tarojs/taro";

export const LOGIN_VIA: "weapp" | "h5" = "weapp";

/** A code that lives five minutes and works once; nothing when WeChat gives none. */
export async function askLoginCode(): Promise<string | undefined> {
  try {
    return (await Taro.login()).code || undefined;
  } catch {
    return undefined;
  }
}

/** Where to come back to: the mini-program never leaves its page to sign in. */
export const pageToReturnTo = (): string => "";

export function leaveForSignIn(): void {
  // WeChat answers in place.
}

export const cameBackFromSignIn = (): { code: string; state: string } | undefined => undefined;

export function showPage(): void {
  // Already there.
}
