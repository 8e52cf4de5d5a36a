export { setPreferences, usePreferences } from "./preferences";
export { FONT_STEP_NAMES, FONT_STEPS, modeClasses, THEME_NAMES, THEMES, type FontStep, type Theme } from "./rules";
