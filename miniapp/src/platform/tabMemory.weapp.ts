/** A mini-program has no tabs: what would live as long as one lives as long as the mini-program runs. */
const kept = new Map<string, unknown>();

export const readTab = (key: string): unknown => kept.get(key);

export function keepInTab(key: string, value: unknown): void {
  kept.set(key, value);
}

export function forgetInTab(key: string): void {
  kept.delete(key);
}
