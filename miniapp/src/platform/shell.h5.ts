/** The browser shows no navigation bar of its own: the page draws the way back. */
export const drawsOwnBar = true;

/** Moves the reader to the page's title, so that a new page is announced and Tab starts at its top. */
export function focusTitle(): void {
  const titles = document.querySelectorAll<HTMLElement>("h1");
  const visible = [...titles].filter((title) => title.offsetParent !== null);
  visible[visible.length - 1]?.focus({ preventScroll: true });
}

export function skipToMain(): void {
  const mains = document.querySelectorAll<HTMLElement>("[role=main]");
  const visible = [...mains].filter((main) => main.offsetParent !== null);
  const main = visible[visible.length - 1];
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}

/** Runs work that can wait until the page rests. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 1500 });
  else setTimeout(work, 300);
}
