/** Old browsers and pages without https have no way to read what was copied: there one pastes into the field. */
export const canPaste = typeof navigator !== "undefined" && typeof navigator.clipboard?.readText === "function";

/** What was copied last; nothing when the browser or its owner does not give it. */
export async function pasteText(): Promise<string | undefined> {
  try {
    return (await navigator.clipboard.readText()) || undefined;
  } catch {
    return undefined;
  }
}
