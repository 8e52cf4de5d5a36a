/** 标准, 大, 特大, 最大: pixels of body text. 30 is what the national norm asks the largest step to reach. */
export const FONT_STEPS = [17, 20, 24, 30] as const;
export type FontStep = (typeof FONT_STEPS)[number];
export const FONT_STEP_NAMES: Record<FontStep, string> = { 17: "标准", 20: "大", 24: "特大", 30: "最大" };

export type Theme = "auto" | "light" | "dark";
export const THEMES: readonly Theme[] = ["auto", "light", "dark"];
export const THEME_NAMES: Record<Theme, string> = { auto: "跟随系统", light: "浅色", dark: "深色" };

export interface Preferences {
  elder: boolean;
  fontStep: FontStep;
  theme: Theme;
  /** The elder version has been offered once, or chosen: it is not offered again. */
  elderOffered: boolean;
}

/** From this factor on, a person has asked WeChat for its 关怀模式 or a similar size. */
const ELDER_FACTOR = 1.3;

/** The first run follows the phone: its text size decides the step, and a very large one the elder version. */
export function firstPreferences(factor: number): Preferences {
  const elder = factor >= ELDER_FACTOR;
  const wanted = 17 * factor;
  const fontStep = [...FONT_STEPS].reverse().find((step) => step <= wanted + 0.5) ?? 17;
  return { elder, fontStep: elder && fontStep < 20 ? 20 : fontStep, theme: "auto", elderOffered: elder };
}

/** What an earlier version of the app has kept, as far as it still makes sense. */
export function readPreferences(kept: unknown): Preferences | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const record = kept as Partial<Record<keyof Preferences, unknown>>;
  return {
    elder: record.elder === true,
    fontStep: FONT_STEPS.find((step) => step === record.fontStep) ?? 17,
    theme: THEMES.find((theme) => theme === record.theme) ?? "auto",
    elderOffered: record.elderOffered === true,
  };
}

/** Classes of a page's root: tokens hang on them. The elder version never shows less than 22 px of body text. */
export function modeClasses({ elder, fontStep, theme }: Preferences): string {
  const size = elder && fontStep < 22 ? "22" : String(fontStep);
  return ["page", `theme-${theme}`, `font-${size}`, ...(elder ? ["elder"] : [])].join(" ");
}
