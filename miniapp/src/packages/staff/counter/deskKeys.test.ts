import { describe, expect, test } from "@jest/globals";
import type { KeyPress } from "../../../platform/keyboardTypes";
import { actionOfKey, DESK_KEYS, keyText } from "./deskKeys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  ctrl: false,
  isHeld: false,
  isTyping: false,
  ...more,
});

describe("a key at the counter", () => {
  test.each([
    { says: "F2 calls the next", pressed: press("F2"), action: "callNext" },
    { says: "F3 calls again", pressed: press("F3"), action: "recall" },
    { says: "F7 puts aside", pressed: press("F7"), action: "park" },
    { says: "Shift and F7 send to another line", pressed: press("F7", { shift: true }), action: "transfer" },
    { says: "Ctrl and Z take back", pressed: press("z", { ctrl: true }), action: "undo" },
    { says: "Ctrl and Z with caps lock on take back too", pressed: press("Z", { ctrl: true }), action: "undo" },
    { says: "Ctrl and Z in a field belong to the field", pressed: press("z", { ctrl: true, isTyping: true }) },
    { says: "F2 calls while somebody types, too", pressed: press("F2", { isTyping: true }), action: "callNext" },
    { says: "a letter is writing", pressed: press("z") },
    { says: "F5 is the browser's", pressed: press("F5") },
    { says: "Ctrl and F2 mean nothing", pressed: press("F2", { ctrl: true }) },
  ])("$says", ({ pressed, action }) => {
    expect(actionOfKey(pressed)).toBe(action);
  });

  test("is written on its button as it is pressed", () => {
    expect(DESK_KEYS.map(({ action }) => keyText(action)).join(" ")).toBe("F2 F3 F4 F8 F9 F7 Shift+F7 Ctrl+Z");
  });

  test("means one thing only", () => {
    const keys = DESK_KEYS.map(({ action }) => keyText(action));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
