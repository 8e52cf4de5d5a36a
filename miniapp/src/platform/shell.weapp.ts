/** WeChat draws the navigation bar and the way back. */
export const drawsOwnBar = false;

export function focusTitle(): void {
  // WeChat announces a new page by its navigation title.
}

export function skipToMain(): void {
  // No keyboard walks through a mini-program.
}

/** Runs work that can wait until the page rests. */
export function whenIdle(work: () => void): void {
  setTimeout(work, 300);
}
