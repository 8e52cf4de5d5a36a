import type { KeyPress } from "../../../platform/keyboardTypes";

/** What a clerk can do at a counter by one key. */
export type DeskAction = "callNext" | "recall" | "start" | "finish" | "skip" | "park" | "transfer" | "undo";

interface DeskKey {
  action: DeskAction;
  name: string;
  key: string;
  shift?: true;
  ctrl?: true;
}

/**
 * Function keys that a page may take from the browser and whose own meaning nobody misses here. Not F1 (help), F5 (load
 * again), F6 (address), F10 (menu), F11 and F12, which some browsers or desktops keep for themselves. Single letters are
 * left to writing.
 */
export const DESK_KEYS: readonly DeskKey[] = [
  { action: "callNext", name: "叫下一个", key: "F2" },
  { action: "recall", name: "重呼", key: "F3" },
  { action: "start", name: "开始办理", key: "F4" },
  { action: "finish", name: "办结", key: "F8" },
  { action: "skip", name: "过号", key: "F9" },
  { action: "park", name: "挂起", key: "F7" },
  { action: "transfer", name: "转窗", key: "F7", shift: true },
  { action: "undo", name: "撤销", key: "z", ctrl: true },
];

/** How a key is written on its button: F2, Shift+F7, Ctrl+Z. */
export function keyText(action: DeskAction): string {
  const found = DESK_KEYS.find((one) => one.action === action);
  if (!found) return "";
  return `${found.ctrl ? "Ctrl+" : ""}${found.shift ? "Shift+" : ""}${found.key.toUpperCase()}`;
}

/** What a key means here. Ctrl+Z in a field takes back what was typed, not what was done. */
export function actionOfKey(press: KeyPress): DeskAction | undefined {
  const found = DESK_KEYS.find(
    ({ key, shift = false, ctrl = false }) =>
      key.toLowerCase() === press.key.toLowerCase() && shift === press.shift && ctrl === press.ctrl,
  );
  return found?.ctrl && press.isTyping ? undefined : found?.action;
}
