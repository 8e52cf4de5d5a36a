import type { KeyPress } from "./keyboardTypes";

/** A phone has no keys. */
export const watchKeys: (onKey: (press: KeyPress) => boolean) => () => void = () => () => undefined;

/** WeChat tells no touch outside its elements: the desk on a phone stays awake by what its clerk presses. */
export const watchHands: (onHand: () => void) => () => void = () => () => undefined;

export function focusIfLost(_id: string): void {
  // No keyboard walks through a mini-program.
}

export function focusField(_id: string): void {
  // A phone at the counter scans by its camera.
}
