import Taro from "@tarojs/taro";

/**
 * Values kept on this phone only. A full or forbidden storage never stops the app: reading gives `undefined`,
 * writing says whether it worked.
 */
export function readKept(key: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === "" ? undefined : value;
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing to forget where nothing can be kept.
  }
}
