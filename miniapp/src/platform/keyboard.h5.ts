import type { KeyPress } from "./keyboardTypes";

/**
 * Tells every key that goes down.
 *
 * @param onKey - answers whether the page takes the key: then the browser does nothing with it.
 * @returns stops it.
 */
export function watchKeys(onKey: (press: KeyPress) => boolean): () => void {
  const listen = (event: KeyboardEvent) => {
    const taken = onKey({
      key: event.key,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      isHeld: event.repeat,
      isTyping: event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement,
    });
    if (taken) event.preventDefault();
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}

/** Tells that somebody sits at the desk: a key, a click or a touch. Returns a function that stops it. */
export function watchHands(onHand: () => void): () => void {
  const events = ["keydown", "pointerdown"] as const;
  events.forEach((name) => window.addEventListener(name, onHand, true));
  return () => events.forEach((name) => window.removeEventListener(name, onHand, true));
}

/** A button that was pressed and is off now has lost the focus: the next thing to press gets it. */
export function focusIfLost(id: string): void {
  const here = document.activeElement;
  if (here && here !== document.body) return;
  const buttons = document.querySelectorAll<HTMLButtonElement>(`[id="${id}"]`);
  [...buttons].find((button) => button.offsetParent !== null && !button.disabled)?.focus({ preventScroll: true });
}

/** Puts the writing mark into a field of the page on top: what is typed next goes there. */
export function focusField(id: string): void {
  const fields = document.querySelectorAll<HTMLInputElement>(`[id="${id}"]`);
  [...fields].find((field) => field.offsetParent !== null)?.focus({ preventScroll: true });
}
