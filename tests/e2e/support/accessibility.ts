import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeViolation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

const EVERY_RULE = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** The rules of level A and AA that look at colours: all that can differ when nothing but the scheme changes. */
const COLOUR_RULES = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Breaches of WCAG 2.2 level A and AA that axe-core finds on what the resident sees now, one line each. */
export async function axeViolations(page: Page, runOnly = EVERY_RULE): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> };
    };
    return (await axe.run(document, { runOnly: only, resultTypes: ["violations"] })).violations;
  }, runOnly);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}: ${violation.help}`),
  );
}

/**
 * Controls that a thumb can hit whose box is smaller than `minimum` CSS pixels either way.
 * What is disabled, hidden or a map marker drawn by Leaflet (reached through the list beside it) does not count.
 */
export async function smallTargets(page: Page, minimum: number): Promise<string[]> {
  return page.evaluate((least) => {
    const selector =
      "a[href], button, input, select, textarea, [role=button], [role=link], [role=tab], [role=switch], [role=checkbox], [role=radio], [tabindex='0']";
    const small: string[] = [];
    for (const element of Array.from(document.querySelectorAll<HTMLElement>(selector))) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isHidden =
        box.width === 0 || box.height === 0 || style.visibility === "hidden" || element.closest("[aria-hidden=true]");
      if (isHidden || element.closest(".leaflet-marker-pane")) continue;
      // A field inside a larger label is hit through the label.
      const target = element.closest("label") ?? element;
      const { width, height } = target.getBoundingClientRect();
      const tolerance = 0.5;
      if (width + tolerance < least || height + tolerance < least) {
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30) ?? element.tagName;
        small.push(`${name} ${Math.round(width)}×${Math.round(height)}`);
      }
    }
    return small;
  }, minimum);
}

/**
 * What axe and a thumb find on a page in light and in dark; the app follows the phone's scheme at once, so one load shows
 * both, and what a thumb hits is the same in both. Nothing but empty lists when all is well.
 */
export async function faultsInBothSchemes(page: Page, least: number) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeViolations(page);
  const small = await smallTargets(page, least);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await axeViolations(page, COLOUR_RULES), small };
}

/** What `faultsInBothSchemes` says of a page without any. */
export const NO_FAULTS = { light: [], dark: [], small: [] };
