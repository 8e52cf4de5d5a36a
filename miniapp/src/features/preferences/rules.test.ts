import { describe, expect, test } from "@jest/globals";
import { firstPreferences, modeClasses, readPreferences } from "./rules";

describe("the first run follows the phone's text size", () => {
  test.each([
    { says: "standard text stays standard", factor: 1, elder: false, fontStep: 17 },
    { says: "a little larger takes the next step", factor: 1.2, elder: false, fontStep: 20 },
    { says: "just under the care size stays in the ordinary version", factor: 1.29, elder: false, fontStep: 20 },
    { says: "the care size starts the elder version", factor: 1.3, elder: true, fontStep: 20 },
    { says: "WeChat's care mode reads at the third step", factor: 1.4, elder: true, fontStep: 24 },
    { says: "twice the size takes the largest step", factor: 2, elder: true, fontStep: 30 },
    { says: "smaller than standard is not made smaller", factor: 0.8, elder: false, fontStep: 17 },
  ])("$says", ({ factor, elder, fontStep }) => {
    expect(firstPreferences(factor)).toMatchObject({ elder, fontStep });
  });
});

describe("kept preferences", () => {
  test("nothing kept means a first run", () => {
    expect(readPreferences(undefined)).toBeUndefined();
  });

  test("what makes no sense any more falls back to the standard", () => {
    expect(readPreferences({ elder: true, fontStep: 99, theme: "pink" })).toEqual({
      elder: true,
      fontStep: 17,
      theme: "auto",
      elderOffered: false,
    });
  });
});

describe("classes of a page's root", () => {
  const base = { elder: false, fontStep: 17, theme: "auto", elderOffered: false } as const;

  test("the ordinary version carries step and theme", () => {
    expect(modeClasses(base)).toBe("page theme-auto font-17");
  });

  test("the elder version reads at 22 at least", () => {
    expect(modeClasses({ ...base, elder: true, fontStep: 20 })).toBe("page theme-auto font-22 elder");
  });

  test("the elder version keeps a larger step", () => {
    expect(modeClasses({ ...base, elder: true, fontStep: 30 })).toBe("page theme-auto font-30 elder");
  });
});
