/** Values kept for this tab of the browser only: closing it forgets them, reloading does not. */
export function readTab(key: string): unknown {
  try {
    const text = window.sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function keepInTab(key: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}

export function forgetInTab(key: string): void {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // Nothing to forget where nothing can be kept.
  }
}
