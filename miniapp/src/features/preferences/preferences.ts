import { fontFactor } from "../../platform/fontFactor";
import { keep, readKept } from "../../platform/storage";
import { create } from "zustand";
import { firstPreferences, readPreferences, type Preferences } from "./rules";

const KEY = "preferences";

/** How this person wants the app to look. Kept on the phone. */
export const usePreferences = create<Preferences>(
  () => readPreferences(readKept(KEY)) ?? firstPreferences(fontFactor()),
);

export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  keep(KEY, usePreferences.getState());
}
