/**
 * Tells that somebody takes a picture of the screen, as far as a browser says so: the key of a computer, and printing.
 *
 * @returns stops telling.
 */
export function watchCapture(onCapture: () => void): () => void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "PrintScreen") onCapture();
  };
  window.addEventListener("keyup", onKey);
  window.addEventListener("beforeprint", onCapture);
  return () => {
    window.removeEventListener("keyup", onKey);
    window.removeEventListener("beforeprint", onCapture);
  };
}

/** A browser cannot hide a page from pictures: what stands on it must be harmless a minute later. */
export const hideFromCapture: () => () => void = () => () => undefined;
