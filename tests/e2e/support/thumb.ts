import type { Page } from "playwright-core";

/** The page on top: Taro keeps those below it in the document, hidden. */
const shown = "visible=true";

/** Waits until the resident reads it. */
export const reads = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).locator(shown).first().waitFor();

/** Presses a button, link or choice by its words. */
export const press = (page: Page, name: string | RegExp): Promise<void> => controlNamed(page, name).click();

export function controlNamed(page: Page, name: string | RegExp) {
  const named = typeof name === "string" ? { name, exact: true } : { name };
  return page
    .getByRole("button", named)
    .or(page.getByRole("link", named))
    .or(page.getByRole("radio", named))
    .locator(shown)
    .first();
}

/** Presses the first link whose words contain these. */
export const follow = (page: Page, words: string): Promise<void> =>
  page.getByRole("link").filter({ hasText: words }).locator(shown).first().click();

/** The title of the page on top. */
export const titled = (page: Page, title: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: title }).locator(shown).first().waitFor();

/** Chooses on the sandbox's page who has WeChat in hand, and comes back. */
export async function chooseWechatPerson(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { name: "微信登录（演示）" }).waitFor();
  await page.getByRole("link", { name }).click();
}
